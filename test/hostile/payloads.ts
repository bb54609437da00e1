/**
 * Texts that mean harm, beside the public list of naughty strings: they try to get out of every form that a story is written in,
 * and to turn, hide or disguise what stands beside them.
 */
import { naughty } from '../naughty.ts';

export const injections: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=/ran onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</template><script>alert(1)</script>',
  '</title></textarea></style></noscript><img src=/ran>',
  '<!--><script>alert(1)</script>-->',
  ']]><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x3c;img src=/ran&#x3e;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '{{story}} {{origin}} #{alert(1)} <%= 1 %>',
  '{{{origin}}}',
  '{owner} {n} {day} {value} {sentence}',
  '$& $1 $` $$ $<name>',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '</p></section></what-we-know><base href=//evil.example/><link rel=stylesheet href=/ran>',
  '<what-we-know story="other"></what-we-know>',
  '<slot></slot><style>*{display:none}</style>',
  '*/;}body{background:url(/ran)}/*',
  '");alert(1);//',
  '`+alert(1)+`',
  '__proto__',
  'constructor',
  'toString',
  '=HYPERLINK("http://evil.example","x")',
  '@import url(/ran);',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  'a&b<c>d"e\'f`g',
  '<a href="javascript:alert(1)" ping=/ran>x</a>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<meta http-equiv=refresh content="0;url=/ran">',
  '<form action=/ran><button autofocus onfocus=alert(1)>',
];

export const bidiTricks: readonly string[] = [
  'שלום עולם',
  'وزارة الصحة 225',
  '225 وزارة',
  'abc אבג 123',
  'אבג (abc',
  '123 - אבג',
  'עברית!',
  '\u200fRLM before',
  'ALM \u061c 12-34',
  'LRM \u200e after',
  '\u202eevil',
  '\u2067evil',
  'a\u2066b',
  'evil\u2069\u2069\u2069',
  '\u202d164\u202c',
];

const disguises: readonly string[] = [
  'Rеuters',
  'AP\u200bnews',
  'zero\u200cwidth\u200djoiner',
  'soft\u00adhyphen',
  'n\u0303o\u0308 marks',
  'ZA͚LGO̡͊ ͖C͞O͜M̱E̸S̥̪',
  'full width Ａｌｅｒｔ',
  'math 𝐁𝐁𝐂 𝟐𝟐𝟓',
  'tag \u{e0041}\u{e0042}',
  'variation\ufe0f',
  'line\u2028separator',
  'nul\u0000byte',
  'bell\u0007',
  'half \ud83d pair',
  'not\ufffdknown',
  'nonchar \uffff',
  'private \ue000',
  'x'.repeat(5000),
  'Ω'.repeat(180),
];

/** Nothing that a reader could see. */
export const unseen: readonly string[] = [
  '\u200b',
  '\u2060\u200d',
  '\u3164',
  '\u2800',
  '\ufe0f',
  '\u00ad',
  '\u00a0\u3000',
  '\u{e0020}',
];

export const payloads: readonly string[] = [
  ...new Set([...injections, ...bidiTricks, ...disguises, ...unseen, ...naughty]),
];
