/** Prints the long help of a code, and the table of all codes for data/README.md. */
import { stages } from '../codes.ts';
import type { Help } from '../issue.ts';
import { paint } from './paint.ts';
import { wrapped } from './wrap.ts';

/** The help of one code as `explain` shows it. */
export function formatHelp(code: string, help: Help, color: boolean): string {
  return [
    `${paint(code, 'bold', color)} (${help.severity === 'info' ? 'remark' : help.severity}): ${help.title}`,
    '',
    wrapped(help.means, ''),
    '',
    paint('wrong', 'red', color),
    indent(help.wrong),
    paint('right', 'green', color),
    indent(help.right),
    '',
  ].join('\n');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** The codes as a Markdown table, in the order of the stages. */
export function codeTable(): string {
  const rows = stages.flatMap(({ stage, codes }) =>
    Object.entries(codes).map(
      ([code, { severity, title }]) =>
        `| \`${code}\` | ${stage} | ${severity === 'info' ? 'remark' : severity} | ${cell(title)} |`,
    ),
  );
  return ['| code | stage | | says that |', '|---|---|---|---|', ...rows].join('\n');
}

/** The codes for a terminal, stage by stage. */
export function codeList(color: boolean): string {
  const width = Math.max(...stages.flatMap(({ codes }) => Object.keys(codes).map((code) => code.length)));
  return stages
    .map(({ stage, codes }) => {
      const rows = Object.entries(codes).map(([code, { severity, title }]) => {
        const word = (severity === 'info' ? 'remark' : severity).padEnd(7);
        return `  ${code.padEnd(width)}  ${word}  ${title}`;
      });
      return [paint(stage, 'bold', color), ...rows].join('\n');
    })
    .join('\n\n');
}

function cell(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('*', '\\*')
    .replaceAll('__', '\\_\\_');
}
