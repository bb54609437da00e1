/** The queries of a view, in the order of the one spelling. */
export const findingsQueries = ['sources', 'without', 'without-groups', 'without-voices', 'as-of'] as const;
