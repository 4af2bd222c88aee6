import type { JsonMap } from '../../../kernel/json.ts';
import { madeOf } from './made.ts';
import { pieces } from './pieces/pieces.ts';
import { nameOf, Sheet } from './sheet.ts';
import { squeezed } from './squeezed.ts';
import { isUnread, tilesOf, type Tile } from './tiles.ts';

const longest = 1500;

/** What was said of which object. */
export type Line = { readonly said: string; readonly of: string; readonly isSecret: boolean };
export type Outlined = {
  readonly documents: readonly JsonMap[];
  readonly lines: readonly Line[];
  readonly unread: readonly string[];
};

/** What Chinese sets out piece by piece: what runs and what stands beside it; nothing where pieces leave something open. */
export function outlined(words: string): Outlined | undefined {
  if (!/\p{Script=Han}/u.test(words) || words.length > longest) return undefined;
  const { sheet, lines, ahead, unread } = read(words);
  const documents = unread.length > 0 ? undefined : madeOf(sheet);
  if (documents === undefined) return undefined;
  const known = JSON.stringify(documents);
  const intro = words.slice(0, Math.max(0, words.search(/。\s?请/u)));
  return ahead.every((said) => isPassing(said, known, intro))
    ? { documents, lines, unread: ahead }
    : undefined;
}

type Read = {
  readonly sheet: Sheet;
  readonly lines: Line[];
  /** What nobody knows, before anything that is known and behind it. */
  readonly ahead: string[];
  readonly unread: string[];
};

function read(words: string): Read {
  const made: Read = { sheet: new Sheet(), lines: [], ahead: [], unread: [] };
  const around: boolean[] = [];
  for (const tile of tilesSaid(words)) {
    const { sheet, lines, ahead, unread } = made;
    bracketed(sheet, tile, around);
    if (isUnread(tile)) (lines.length === 0 ? ahead : unread).push(tile.said.trim());
    else if (tile.piece !== undefined && !isSaid(sheet, tile)) unread.push(tile.said.trim());
    else if (tile.piece !== undefined && tile.piece.isIdle !== true) lines.push(lineOf(sheet, tile));
  }
  return made;
}

/** What is no matter of a service or of what is kept is said of what runs, which was told of before. */
function isSaid(sheet: Sheet, { piece, of }: Tile): boolean {
  if (piece?.write(sheet, of) !== false) return true;
  const { doc } = sheet;
  const running = sheet.docs.findLast((one) => sheet.isRunning(one));
  if (doc === undefined || running === undefined || sheet.isRunning(doc)) return false;
  sheet.resumed(running);
  if (piece.write(sheet, of) !== false) return true;
  sheet.resumed(doc);
  return false;
}

/** What stands in brackets behind a container is said of it, and not what follows; what is said of all ends with its sentence. */
function bracketed(sheet: Sheet, { piece, said }: Tile, around: boolean[]): void {
  if (piece !== undefined) return;
  if (/[。；]/u.test(said)) sheet.isEveryone = false;
  if (said.includes('。')) sheet.isListing = false;
  for (const [sign] of said.matchAll(/[（(）)]/gu)) {
    if (/[（(]/u.test(sign)) around.push(sheet.isInside);
    else sheet.isInside = around.pop() ?? sheet.isInside;
  }
}

const field =
  /探针|探测|容器|挂|副本|端口|卷|目录|镜像|变量|参数|命令|标签|节点|调度|策略|重启|权限|限制|上限|请求|密钥|密码|污点|服务账|名为|名称/u;

/** What tells of why and of whom, not of what is to be: no number, and no name but those that are known. */
function isPassing(said: string, known: string, intro: string): boolean {
  const names = said.match(/[A-Za-z0-9][\w./:-]*/gu) ?? [];
  return (
    (intro.includes(said) || !field.test(said)) &&
    names.every(
      (name) => /^[A-Za-z]*[A-Z][A-Za-z]*$/u.test(name) || (!/^\d+$/u.test(name) && known.includes(name)),
    )
  );
}

function lineOf(sheet: Sheet, { said }: Tile): Line {
  const kind = sheet.kind();
  return { said: said.trim(), of: `${kind} ${nameOf(sheet.doc) ?? ''}`.trim(), isSecret: kind === 'Secret' };
}

/** The pieces as they were said, each clause in the order in which it makes sense. */
function tilesSaid(words: string): Tile[] {
  const { text, from } = squeezed(words);
  let at = 0;
  const tiles = tilesOf(text, pieces).map((tile) => {
    const start = from[at] ?? 0;
    at += tile.said.length;
    return { ...tile, said: words.slice(start, from[at] ?? words.length) };
  });
  return sinceNamed(clausesOf(tiles).map((clause) => inTurn(clause)));
}

/** What is said before any object is named is said of the first. */
function sinceNamed(clauses: readonly (readonly Tile[])[]): Tile[] {
  const at = clauses.findIndex((clause) => clause.some(({ piece }) => piece?.opens === 'object'));
  const before = clauses.slice(0, Math.max(at, 0)).flat();
  return at <= 0
    ? clauses.flat()
    : [
        ...before.filter((tile) => isUnread(tile)),
        ...(clauses[at] ?? []),
        ...before.filter((tile) => !isUnread(tile)),
        ...clauses.slice(at + 1).flat(),
      ];
}

const end = /[，；。：（）\n,;]/u;

function clausesOf(tiles: readonly Tile[]): Tile[][] {
  const clauses: Tile[][] = [[]];
  for (const tile of tiles) {
    if (tile.piece === undefined && end.test(tile.said)) clauses.push([]);
    clauses.at(-1)?.push(tile);
  }
  return clauses;
}

/** What is said before the one that it is said of: `3 copies of the Deployment web`. */
function inTurn(clause: readonly Tile[]): readonly Tile[] {
  const first = (opens: string): Tile[] => {
    const own = clause.filter(({ piece }) => piece?.opens === opens);
    return own.length === 1 ? own : [];
  };
  const ahead = [...first('object'), ...first('container'), ...first('probe')];
  if (ahead.length === 0) return clause;
  const marks = clause.slice(0, clause[0]?.piece === undefined ? 1 : 0);
  return [...marks, ...ahead, ...clause.slice(marks.length).filter((tile) => !ahead.includes(tile))];
}
