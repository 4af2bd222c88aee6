import { environmentNames } from '../../../spec/words/delivery/environment-sayings.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { behind, calledIn } from '../scope.ts';

type Line = { readonly text: string; readonly item: string | undefined; readonly indent: number };
/** A line, or the items that follow each other in one list. */
type Block = { readonly lines: readonly Line[]; readonly isList: boolean };

/**
 * A list of wishes is said as sentences of their own, which every reader knows: nothing reaches from one into the next.
 * What stands below somebody's name or a place, or further in, is a list of theirs and stays one.
 */
export function itemized(words: string, called: readonly Called[]): string {
  if (words.length > longest || !mark.test(words) || isQuoting.test(words)) return words;
  const known = called.filter(({ names, isInner }) => names.length > 0 && isInner !== true);
  const blocks = blocksOf(words.split('\n').map(lineOf));
  const told = blocks.flatMap(({ lines, isList }, at) =>
    isList && isPlain(lines, known) && isFree(blocks, at)
      ? ofAllFirst(lines, known).flatMap(sentenceOf)
      : lines.map(({ text }) => text),
  );
  return told.join('\n');
}

/** Nobody lists so much. */
const longest = 20_000;
const isQuoting = /```|^\s{0,8}(?:apiVersion|services):|^\s{0,3}\|/mu;
const mark = /^[ \t]{0,8}(?:[-*•+][ \t]+|\d{1,2}(?:[.)．][ \t]+|[、）][ \t]*))(?:\[[ xX]\][ \t]+)?(?=\S)/mu;

function lineOf(text: string): Line {
  const [said] = mark.exec(text) ?? [];
  const indent = /^[ \t]*/u.exec(text)?.[0].length ?? 0;
  return { text, indent, item: said === undefined ? undefined : text.slice(said.length).trim() };
}

function blocksOf(all: readonly Line[]): Block[] {
  const blocks: { lines: Line[]; isList: boolean }[] = [];
  for (const line of all) {
    const last = blocks.at(-1);
    const isList = line.item !== undefined;
    if (isList && last?.isList === true && last.lines[0]?.indent === line.indent) last.lines.push(line);
    else blocks.push({ lines: [line], isList });
  }
  return blocks;
}

/** Each says what is wanted, whoever has it; what points back stays behind what it points to. */
function isPlain(items: readonly Line[], known: readonly Called[]): boolean {
  const isOwn = items.some((line) => isOf(line, known));
  return items.every(
    (line) =>
      /[^:：]$/u.test(line.item ?? '') &&
      !goesOn.test(line.item ?? '') &&
      (!isOwn || isOf(line, known) || !pointsBack.test(line.item ?? '')),
  );
}

const pointsBack =
  /(?<![\w-])(?:both|each|every(?:thing|one)?|all|them|it|its|they|their|these|those|that|rest|others?|same|only|else)(?![\w-])|[两都各它其]|全部|所有|剩/iu;

function isOf({ item = '' }: Line, known: readonly Called[]): boolean {
  return known.length > 1 && calledIn(item, known).length > 0;
}

/** Who is named in one item is not meant in the next, as in the sentence behind one. */
function ofAllFirst(items: readonly Line[], known: readonly Called[]): readonly Line[] {
  return [...items.filter((line) => !isOf(line, known)), ...items.filter((line) => isOf(line, known))];
}

const goesOn =
  /^(?:(?:and|or|with|but|except|which|plus|where|while|whose|key|called|named)(?![\w-])|[和或但并且]|除了)/iu;

/** Nothing is told further in, and what stands over it is no heading that says whose it is. */
function isFree(blocks: readonly Block[], at: number): boolean {
  const over = blocks.slice(0, at).findLast(({ lines }) => lines.some(({ text }) => text.trim() !== ''));
  const isInner = blocks[at - 1]?.isList === true;
  return !isInner && !isOver(blocks[at], blocks[at + 1]) && isGeneral(over?.lines.at(-1)?.text ?? '');
}

function isOver(list: Block | undefined, next: Block | undefined): boolean {
  const [first, after] = [list?.lines[0], next?.lines[0]];
  return (
    first !== undefined && after !== undefined && after.text.trim() !== '' && after.indent > first.indent
  );
}

function isGeneral(over: string): boolean {
  if (!isHeading.test(over)) return true;
  const heading = over.split(/(?<=[.。;；])\s/u).at(-1) ?? over;
  return calledIn(over, behind).length === 0 && !place.test(over) && general.test(heading);
}

const isHeading = /[:：][*\s]*$|^\s{0,3}(?:#|\*\*)/u;
const place = new RegExp(environmentNames.pattern, 'iu');
const general =
  /(?<![\w-])(?:requirements?|needs?|wants?|wish(?:es|list)?|to-?do|details|please|following|deploy(?:ment)?|kubernetes|k8s|request|setup|would\slike)(?![\w-])|需求|要求|如下|部署|以下/iu;

function sentenceOf({ item = '' }: Line): string[] {
  const end = /\p{Script=Han}/u.test(item) ? '。' : '.';
  return [/[.。;；!！?？]$/u.test(item) ? item : `${item}${end}`, ''];
}
