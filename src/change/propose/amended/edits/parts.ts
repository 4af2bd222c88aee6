import { overLines } from '../../../../kernel/over-lines.ts';

/** What a piece of a sentence asks to be done, by its own verb or that of the piece before. */
export type Deed = 'set' | 'add' | 'remove' | 'other';
export type Piece = {
  readonly text: string;
  /** The same in the active voice, with the verb that it leaves out. */
  readonly plain: string;
  /** What stood ahead of it: a comma, `and`, the end of a sentence. */
  readonly joint: string;
  readonly deed: Deed;
  /** Its verb is that of a piece before. */
  readonly verb: string;
  readonly isFirst: boolean;
};

const guarded =
  /"[^"\n]{0,200}"|`[^`\n]{0,200}`|'[^'\n]{1,200}'(?!\w)|\[[^\]\n]{0,200}\]|\([^()\n]{0,200}\)|--?[\w.=/@-]{1,60}(?:,?\s(?:and\s)?--?[\w.=/@-]{1,60}){1,9}/gu;
const joint = new RegExp(
  overLines`
    [.;!?](?=\s|$)\s?|\n+|
    ,?\s(?:and|but|then|whereas)\s(?:(?:also|then|finally|that|furthermore|moreover)\s)?|
    ,\s(?:(?:also|then|finally|furthermore|moreover|besides|in\saddition),?\s)?
  `,
  'giu',
);
const ends = /[.;!?\n]/u;
const opening = new RegExp(
  overLines`
    ^\s*(?:
      (?:please|kindly|also|then|now|next|finally|furthermore|moreover|besides|in\saddition|so),?\s|
      (?:(?:could|can|would|will)\syou|i(?:'d|\swould)\slike\s(?:you\s)?to|i\swant\s(?:you\s)?to|we\s(?:have|need)\sto|i\sneed\sto|would\syou\smind)\s(?:please\s|kindly\s)?|
      (?:fix|correct|repair|change|amend|adapt|update|modify|mend|complete)\s(?:it|this|that|them|the\s\w{2,20})(?:\sas\sfollows)?\s?:\s|
      (?:wanted\s)?(?:changes?|changed|fix|fixes|modif(?:y|ication)s?|updates?|edits?|adjust(?:ments?)?|corrections?|correct|set|to\sdo|required|new\svalues)\s?:\s
    ){1,4}
  `,
  'iu',
);
const heading =
  /(?:changes?|changed|fix(?:es)?|modif\w{1,9}|updates?|edits?|adjust\w{0,5}|correct\w{0,4}|set|required|new values)\s?:\s$/iu;
const verbs: readonly (readonly [Deed, RegExp])[] = [
  [
    'set',
    /^(?:change|set|update|switch|turn|raise|lower|modify|increase|reduce|decrease|replace|correct|adjust|bump|upgrade|make|use|let|choose|put|double|halve|name|rename|call|have|scale|extend|enlarge|grow|specify|mov(?:e|ing))\s/iu,
  ],
  [
    'add',
    /^(?:add|append|include|insert|attach|equip|give|supply|introduce|declare|expose|mount|create|define)\s/iu,
  ],
  ['remove', /^(?:remove|delete|drop|take|strip|get rid of|discard)\s/iu],
];
const others =
  /^(?:let|run|keep|allow|enable|disable|limit|cap|pass|request|tolerate|start|stop|retry|route|forward|scale|secure|protect|annotate|label|fill|complete|write|show|return|output|provide|print|deploy|explain)\s/iu;

/** The clauses of all sentences; what stands between marks or in brackets is one thing. */
export function piecesOf(words: string): Piece[] {
  const masked = words.replaceAll(guarded, (one) => '\u0001'.repeat(one.length));
  const pieces: Piece[] = [];
  let from = 0;
  let ahead = '';
  for (const found of [...masked.matchAll(joint), undefined]) {
    pieces.push(pieceOf(words.slice(from, found?.index), ahead, pieces.at(-1)));
    if (found === undefined) break;
    from = found.index + found[0].length;
    ahead = words.slice(found.index, from);
  }
  return pieces.map((piece, at) => ({ ...piece, plain: plainOf(piece, pieces.slice(at + 1)) }));
}

const passive = new RegExp(
  overLines`
    ^(?<what>[^]{2,80}?)\s(?:should|must|shall|has\sto|have\sto|ought\sto|needs?\sto|is\sto|are\sto|can|may)\s(?:also\s|now\s|then\s)?
    (?:be\s(?:(?<add>added|appended|included|inserted)|(?<remove>removed|deleted|dropped|taken\s(?:out|away)|stripped)|(?<name>named|called|renamed(?:\s(?:in)?to)?))|(?<go>go|disappear|vanish))
    (?:\s(?<rest>[^]{1,80}))?$
  `,
  'iu',
);
const thing =
  /^(?:the|an?|its)\s(?:(?!(?:should|must|shall|is|are|has|have|becomes?|turns?|to|be)\s)[\w./:=-]+\s?){1,8}$/iu;

/** `the verb watch should be added` is `add the verb watch`; so is a thing ahead of it that has no verb of its own. */
function plainOf(piece: Piece, behind: readonly Piece[]): string {
  const bare = bareOf(piece.text);
  const own = activeOf(bare);
  if (own !== undefined) return own;
  if (piece.verb === '' && thing.test(bare)) {
    const next = behind.find(
      (one, at) => one.isFirst || behind.slice(0, at + 1).every((other) => !thing.test(bareOf(other.text))),
    );
    const verb =
      next === undefined || next.isFirst
        ? undefined
        : /^(?:add|remove)(?=\s)/u.exec(activeOf(bareOf(next.text)) ?? '')?.[0];
    if (verb !== undefined) return `${verb} ${bare}`;
  }
  return piece.verb === '' ? bare : `${piece.verb} ${bare}`;
}

function activeOf(text: string): string | undefined {
  const said = passive.exec(text)?.groups;
  if (said === undefined) return undefined;
  const { what = '', add, name, rest = '' } = said;
  const verb = add === undefined ? (name === undefined ? 'remove' : 'name') : 'add';
  return `${verb} ${what}${rest === '' ? '' : ` ${rest}`}`;
}

function pieceOf(text: string, ahead: string, before: Piece | undefined): Piece {
  const isFirst = before === undefined || ends.test(ahead);
  const bare = bareOf(text);
  const own = verbs.find(([, verb]) => verb.test(bare));
  const base = { text, plain: bare, joint: ahead, isFirst };
  if (own !== undefined) return { ...base, deed: own[0], verb: '' };
  if (others.test(bare)) return { ...base, deed: 'other', verb: '' };
  if (isHeaded(text)) return { ...base, deed: 'set', verb: '' };
  if (isFirst) return { ...base, deed: /;/u.test(ahead) ? 'set' : 'other', verb: '' };
  const isList = before.deed === 'remove' && !/and/u.test(ahead);
  if (isList) return { ...base, deed: 'set', verb: '' };
  return { ...base, deed: before.deed, verb: before.verb === '' ? verbOf(bareOf(before.text)) : before.verb };
}

/** Without what is only polite, without a heading, and with its verb as people ask for something. */
export function bareOf(text: string): string {
  return text
    .replace(opening, '')
    .trim()
    .replace(thereby, '')
    .replace(going, (_all, stem: string) => `${asked[stem.toLowerCase()] ?? stem} `);
}

const thereby =
  /^(?:correct|fix|change|amend|extend|modify|update|complete|repair|adapt|mend)\s(?:(?:it|the|this|that|my)(?:\s[\w-]{2,24}){0,3}\s)?(?:by|so that it|such that it|so that)\s(?=(?:add|remov|delet|chang|sett|renam|nam|replac|includ|append|rais|lower|increas|reduc|its|the)\w*\s)/iu;
const going =
  /^(add|remov|delet|chang|sett|renam|nam|replac|includ|append|rais|lower|increas|reduc|mov)ing\s/iu;
const asked: Readonly<Record<string, string>> = {
  remov: 'remove',
  delet: 'delete',
  chang: 'change',
  sett: 'set',
  renam: 'rename',
  nam: 'name',
  replac: 'replace',
  includ: 'include',
  rais: 'raise',
  increas: 'increase',
  reduc: 'reduce',
  mov: 'move',
};

function verbOf(text: string): string {
  const isVerb = verbs.some(([, verb]) => verb.test(text)) || others.test(text);
  return isVerb ? (/^\S+/u.exec(text)?.[0] ?? '') : '';
}

function isHeaded(text: string): boolean {
  return heading.test(opening.exec(text)?.[0] ?? '');
}
