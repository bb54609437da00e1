/** Limits that the compiler keeps and that a card relies on. */

/** Claims of one fact. More would hold up a reader's page. */
export const MAX_CLAIMS_PER_FACT = 1000;
