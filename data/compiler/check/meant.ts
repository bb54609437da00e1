/** What an author most likely meant by a date or a language that cannot be read. Proposes nothing that is in doubt. */
import { nearest } from '../nearest.ts';
import { isMomentText } from '../time/moment.ts';
import { isZone, zoneNames } from '../time/zone.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

function monthOf(word: string): string {
  const small = word.toLowerCase().replace(/\.$/, '');
  const at = small.length < 3 ? -1 : months.findIndex((month) => month.startsWith(small.slice(0, 4)));
  return at < 0 ? '' : String(at + 1);
}

/** "30.03.2021", "March 30, 2021", "2021/3/30" and "2021-03-30 15:05" as moments; 3/5/2021 has two readings, so none. */
export function meantMoment(text: string): string | undefined {
  const [, date = '', time] = /^(.*?)(?:[ ,T]+(\d{1,2}[:.]\d{2}))?$/.exec(text.trim()) ?? [];
  const [, y1, m1, d1] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(date) ?? [];
  const [, d2, m2, y2] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(date) ?? [];
  const [, d3, m3 = '', y3] = /^(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]+)\.?,? (\d{4})$/.exec(date) ?? [];
  const [, m4 = '', d4, y4] = /^([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(date) ?? [];
  const [year, month, day] = [y1 ?? y2 ?? y3 ?? y4, m1 ?? m2 ?? monthOf(m3 || m4), d1 ?? d2 ?? d3 ?? d4];
  if (year === undefined || !month || day === undefined) return undefined;
  const clock = time === undefined ? '' : `T${time.replace('.', ':').padStart(5, '0')}`;
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${clock}`;
  return isMomentText(meant) ? meant : undefined;
}

/** Tags of the languages whose English names are most often typed in their place. */
const tags = 'ar az be bg de el en es fa fr he hi hu hy it ja ka kk ko ky nl pl pt ro ru sv tg tr uk uz zh';

/** "English" as "en". */
export function meantLanguage(text: string): string | undefined {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return tags.split(' ').find((tag) => names.of(tag)?.toLowerCase() === text.trim().toLowerCase());
}

/** "Almaty" and "UTC+6" as zones. */
export function meantZone(text: string): string | undefined {
  const written = text.trim().replaceAll(' ', '_');
  const [, sign, hours = '', minutes = '00'] =
    /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(written) ?? [];
  const offset = `${sign}${hours.padStart(2, '0')}:${minutes}`;
  if (sign !== undefined) return isZone(offset) ? `'${offset}'` : undefined;
  const names = zoneNames();
  const small = written.toLowerCase();
  return names.find((name) => name.toLowerCase().split('/').at(-1) === small) ?? nearest(written, names);
}

/** "dollars" and "$" are money of several countries; only what names one is proposed. */
export function meantCurrency(text: string): string | undefined {
  const written = text.trim().toUpperCase();
  const all = Intl.supportedValuesOf('currency');
  if (all.includes(written)) return written;
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  const found = all.filter(
    (code) => names.of(code)?.toUpperCase().replace(/S$/, '') === written.replace(/S$/, ''),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The address of the page, without the way to a passage. */
export function withoutFragment(address: string): string {
  return address.replace(/#?:~:.*$/, '');
}
