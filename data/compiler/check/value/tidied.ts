/** How words and numbers are compared: one kind of dash, space and digit, lower case. */

/** The first digit of each script's ten, so that ١٢٣ and １２３ are read as 123. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}

/** The digits and separators of any script as ASCII. */
export function plainDigits(text: string): string {
  if (!/[^ -~]/.test(text)) return text;
  return text
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .replace(/(?<=\d)[\u066c\uff0c](?=\d)/g, ',')
    .replace(/(?<=\d)[\u066b\uff0e](?=\d)/g, '.')
    .replaceAll('\u066a', '%')
    .replaceAll('\uff05', '%');
}

/** The text with dashes of all kinds as "-", all spaces as one, digits of all scripts as ASCII, in lower case. */
export function tidied(text: string): string {
  return plainDigits(
    text
      .normalize('NFC')
      .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase(),
  );
}
