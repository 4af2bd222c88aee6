import { grep } from '../../facts/source.ts';
import type { Note } from '../../spec/note.ts';
import type { Member } from './member.ts';
import { runsOnBun } from './on-bun.ts';

/** The last line of Node that a program runs on, and what holds it there. */
export type LastNode = { readonly major: number; readonly what: string };

/** Of node-sass by its own major version, which is compiled for one line of Node after the other. */
const sass: Readonly<Record<string, number>> = { 4: 14, 5: 14, 6: 16, 7: 16, 8: 18, 9: 20 };

const removed: readonly (readonly [pattern: RegExp, major: number])[] = [
  [/\bcrypto\.(createCipher|createDecipher)\(/u, 20],
  [
    /\butil\.(log|isBoolean|isBuffer|isDate|isError|isFunction|isNull|isNullOrUndefined|isNumber|isObject|isPrimitive|isRegExp|isString|isSymbol|isUndefined)\(/u,
    22,
  ],
];

export function lastNodeOf(member: Member): LastNode | undefined {
  const { pkg, root, files } = member;
  if (runsOnBun(member)) return undefined;
  const held = [pkg, root].flatMap(({ dependencies, devDependencies }) => {
    const range = { ...devDependencies, ...dependencies }['node-sass'];
    const major = /(\d{1,2})/u.exec(range ?? '')?.[1] ?? '';
    const last = Object.hasOwn(sass, major) ? sass[major] : undefined;
    return last === undefined ? [] : [{ major: last, what: `node-sass ${major}` }];
  });
  const called = removed.flatMap(([pattern, major]) =>
    grep(files, pattern)
      .filter(({ path }) => imports(path, files))
      .slice(0, 1)
      .map(({ path, line, groups: [name = ''] }) => ({ major, what: `\`${name}\` in ${path}:${line}` })),
  );
  const [first] = [...held, ...called].toSorted((a, b) => a.major - b.major);
  return first;
}

/** A `util` of their own may have the same names. */
function imports(path: string, files: Member['files']): boolean {
  const text = files.find((file) => file.path === path)?.text ?? '';
  return /['"](?:node:)?(?:util|crypto)['"]/u.test(text);
}

/** Only where an older line was taken for it. */
export function lastNodeNote(last: LastNode | undefined, taken: number): Note[] {
  if (last === undefined || taken !== last.major) return [];
  const { major, what } = last;
  return [
    {
      id: 'last-node',
      severity: 'info',
      text: {
        en: `Node ${major} was taken for ${what}, which newer lines do not have or cannot build. Replace it, and a newer Node can be taken.`,
        zh: `由于 ${what} 在更新的版本中不存在或无法构建，选用了 Node ${major}。替换它之后即可使用更新的 Node。`,
      },
      docs: 'https://nodejs.org/api/deprecations.html',
    },
  ];
}
