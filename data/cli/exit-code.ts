/** Exit codes. `issues`: mistakes in the files, or differences found. `misused`: typed wrongly. `outside`: disk or network failed. */
export const ExitCode = { fine: 0, issues: 1, misused: 2, outside: 3 } as const;
