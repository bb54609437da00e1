/** The languages besides English, each a file of its name beside this one. */
import { languages as all } from '../../bundle/languages.ts';

export const languages: readonly string[] = all.filter((language) => language !== 'en');
