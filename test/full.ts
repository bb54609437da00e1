/** Whether this is the long run: the same tests with the numbers that take minutes. `npm test` uses small ones. */
export const full: boolean = process.env.WWK_FULL === '1';
