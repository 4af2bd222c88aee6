import { balance, type Line } from './lines.ts';

const asks =
  /^\s*(?:\}\s?else\s)?if\s?\(\s?(?:project\.|rootProject\.)?hasProperty\(\s?["']([\w.-]{1,60})["']\s?\)\s?\)\s?\{/u;
const otherwise = /^\s*\}\s?else\b/u;
const production = /^(?:prod|production)$/u;

/** The property by which the build is told that it builds for production. */
export function productionProperty(lines: readonly Line[]): string | undefined {
  return lines.map(({ text }) => askedIn(text)).find((name) => name !== undefined && production.test(name));
}

type Block = { readonly depth: number; readonly isTaken: boolean };
type State = { readonly depth: number; readonly blocks: readonly Block[] };

/** What holds when the build is given that property and no other. */
export function taken(lines: readonly Line[]): Line[] {
  let state: State = { depth: 0, blocks: [] };
  const kept: Line[] = [];
  for (const line of lines) {
    const next = after(state, line.text);
    const isEdge = next.blocks !== state.blocks;
    if (!isEdge && isOpen(state, line.text)) kept.push(line);
    state = next;
  }
  return kept;
}

/** Within what is taken; a block on one line is asked itself. */
function isOpen({ blocks }: State, text: string): boolean {
  const name = askedIn(text);
  return blocks.every(({ isTaken }) => isTaken) && (name === undefined || production.test(name));
}

function after({ depth, blocks }: State, text: string): State {
  const now = depth + balance(text);
  const name = askedIn(text);
  const top = blocks.at(-1);
  if (top?.depth === depth - 1 && /^\s*\}/u.test(text)) {
    const isTaken = !top.isTaken && (name === undefined || production.test(name));
    const turned = otherwise.test(text) ? [{ ...top, isTaken }] : [];
    return { depth: now, blocks: [...blocks.slice(0, -1), ...turned] };
  }
  const isOpened = name !== undefined && now > depth;
  return {
    depth: now,
    blocks: isOpened ? [...blocks, { depth, isTaken: production.test(name) }] : blocks,
  };
}

function askedIn(text: string): string | undefined {
  return asks.exec(text)?.[1];
}
