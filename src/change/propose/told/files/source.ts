import { anyCase } from '../../../../kernel/any-case.ts';
import type { Snapshot } from '../../../../facts/snapshot.ts';
import { environmentNames } from '../../../../spec/words/delivery/environment-sayings.ts';
import type { Named, Source } from './copies.ts';
import type { Frame } from './frames.ts';
import { meantBy, type Meant } from './resolve.ts';
import { joint, oneToken, settled } from './vocabulary.ts';

export type Sourced =
  | (Source & { readonly kind: 'source' })
  | { readonly kind: 'missing'; readonly said: string; readonly nearest?: string }
  /** No files are spoken of. */
  | { readonly kind: 'unmeant' };

const split = anyCase(joint);
const inEnvironment = anyCase(
  String.raw`(?:^\s{0,4}(?:(?:in|for|on)\s)?|\s(?:in|for|on)\s)(?:the\s)?(?<name>${environmentNames.pattern})`,
);

/** The files that are listed, as far as they are there. */
export function sourceOf(frame: Frame, folders: readonly string[], snapshot: Snapshot): Sourced {
  const own = frame.base?.replace(/^\.\/|\/$/gu, '');
  const starts = own === undefined ? folders : [...folders.map((folder) => `${folder}/${own}`), own];
  const pieces = frame.items.split(split).map((piece) => pieceOf(piece, starts, snapshot));
  const missing = pieces.find((one) => one?.meant.kind === 'none');
  if (missing !== undefined) return lacking(missing, frame);
  const found = pieces.flatMap((one) => (one?.meant.kind === 'files' ? [{ ...one, meant: one.meant }] : []));
  if (found.length < pieces.length) return { kind: 'unmeant' };
  const named = found.flatMap(({ meant, own }) => meant.paths.map((path) => ({ path, ...own })));
  const isEach = eachEnvironment.test(frame.said) || found.some(({ meant }) => meant.isEach === true);
  const [folder] = found.map(({ meant }) => meant.folder);
  const isWhole = folder !== undefined && found.length === 1;
  return { kind: 'source', named, isEach, ...(isWhole && { folder }) };
}

type Piece = {
  readonly token: string;
  readonly meant: Meant;
  readonly own: Partial<Pick<Named, 'environment'>>;
};

function pieceOf(piece: string, folders: readonly string[], snapshot: Snapshot): Piece | undefined {
  const token = tokenIn(piece);
  if (token === undefined) return undefined;
  const [{ groups = {} } = {}] = piece.matchAll(inEnvironment);
  const { name } = groups;
  const own = name === undefined ? {} : { environment: environmentNames.nameOf(name) };
  return { token, meant: ofKind(meantBy(token, folders, snapshot), piece), own };
}

const kindOf =
  /(?:all|所有|全部)\s?(?:the\s|of\sthe\s|的\s?)?\.?(?<kind>ya?ml|json|toml|conf|ini|properties|xml)\s?(?:格式的|config\s)?(?:配置)?(?:files?|文件)/iu;

/** `all yaml files in config` */
function ofKind(meant: Meant, piece: string): Meant {
  const kind = kindOf.exec(piece)?.groups?.['kind']?.toLowerCase();
  if (kind === undefined || meant.kind === 'none') return meant;
  const ends = /^ya?ml$/u.test(kind) ? ['.yaml', '.yml'] : [`.${kind}`];
  return { ...meant, paths: meant.paths.filter((path) => ends.some((end) => path.endsWith(end))) };
}

/** Asked for where it is plainly a file that is spoken of. */
function lacking({ token, meant }: Piece, { isPlain }: Frame): Sourced {
  const isFile = settled.test(token) || token.includes('/');
  if (meant.kind !== 'none' || !isPlain || !isFile) return { kind: 'unmeant' };
  return { kind: 'missing', said: token, ...(meant.nearest !== undefined && { nearest: meant.nearest }) };
}

const eachEnvironment =
  /(?:per|for\seach|for\severy|by|in\seach|each|every)\s(?:environment|env|stage)(?!\w)|different\sconfig|每个环境|各环境|不同环境|按环境/iu;

/** The path in a piece, its nouns aside. */
function tokenIn(piece: string): string | undefined {
  const all = (piece.match(oneToken) ?? []).map((one) => one.trim());
  return all.find((one) => /[/.*]/u.test(one)) ?? all[0];
}
