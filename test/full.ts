/** Whether this is the long run, `npm run test:full`: the same tests with the numbers that take minutes. */
export const full: boolean = process.env.WWK_FULL === '1';
