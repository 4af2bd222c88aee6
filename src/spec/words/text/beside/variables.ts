import type { Rewriting } from '../rewriting.ts';

const sure = /(?<![\w$({-])[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9] (?:is|equals|=) ?\S/u;
const sentence = /(?:[^.;\n]|[.;](?=\S)){1,900}/gu;

/** `A_PORT is 80, MODE is fast`: of several in a row the short names are variables, too. */
function inRow(said: string): string {
  if (!sure.test(said)) return said;
  return said.replaceAll(
    /(?<=(?:^|,|and|where) )([A-Z]{3,20}) (?:is|equals) (?=["'`]?[\w/.$(:-]{1,80}["'`]?(?:,|;|\.?$| and |\.\s))(?!(?:an?|the|not|set|used|taken|read|from)\s)/gu,
    '$1=',
  );
}

const value = String.raw`("[^"\n]{1,200}"|\x60[^\x60\n]{1,200}\x60|[^\s,;"'\x60]{1,200}[^\s,;."'\x60])`;

/** Values of variables as they are told beside each other, or put together of others. */
export const variablesTold: readonly Rewriting[] = [
  [sentence, inRow, (words) => sure.test(words)],
  [
    new RegExp(
      String.raw`(?<![\w$({-])([A-Z][A-Z0-9_]{2,60}) (?:is|should be|must be|will be) (?:composed|built|made|put together|assembled|constructed|formed|combined)(?: up)?(?: (?:of|from|out of|with|by))? (?:[a-z]{2,12} ){0,4}as ${value}`.replaceAll(
        ' ',
        '\\s',
      ),
      'gu',
    ),
    '$1=$2',
  ],
];
