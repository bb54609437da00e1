/** The languages besides English, each a file of its name beside this one. */
export const languages: readonly string[] = ['ar', 'de', 'es', 'fr', 'kk', 'ru', 'zh'];
