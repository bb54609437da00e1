/** Exit codes. `issues`: mistakes in the files, or differences found. `usage`: typed wrongly. `outside`: disk or network failed. */
export const ExitCode = { fine: 0, issues: 1, usage: 2, outside: 3 } as const;
