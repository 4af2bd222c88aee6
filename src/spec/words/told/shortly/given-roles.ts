import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '["\'`]?[a-z0-9](?:[\\w.-]{0,60}\\w)?["\'`]?';
const begins = '(?<=^|[.;:] |\\n|(?<![\\w-])and |, )(?:please )?(?:give|grant|assign|bind|hand) ';
const ends = '(?=[.;,](?: |$)| ?$)';
const own =
  '(?!(?:it|them|that|this|those|these|each|all|both|everybody|everyone|everything|new|role|cluster)(?![\\w-]))';
const kind = '(?:(?:the )?(user|group|service ?-?account|sa) )?';
const place = '(?: in (?:the )?(?:namespace )?(' + name + ')(?: namespace)?)?';
const role = `(?:the )?((?:cluster ?-?)?role) (?!bindings?)(${name})`;
const roles = /(?<![\w-])(?:cluster\s?-?)?roles?(?![\w-])/iu;
const isFree = (text: string): boolean => roles.test(text) && !/binding|\p{Script=Han}/iu.test(text);

type Given = {
  readonly kind?: string | undefined;
  readonly who: string;
  readonly of: string;
  readonly own: string;
};

/** Whom a role is given to, as an object of its own that is called as the role. */
function binding(
  { kind: said, who, of, own: called }: Given,
  ...spaces: readonly (string | undefined)[]
): string {
  const bare = called.replaceAll(/["'`]/gu, '');
  const space = spaces.find((one) => one !== undefined);
  const isOfCluster = /cluster/iu.test(of);
  const isWide = isOfCluster && space === undefined;
  const where = space === undefined ? '' : `In the namespace ${space}, a `;
  return `${where}${isWide ? 'ClusterRoleBinding' : 'RoleBinding'} named "${bare}" that grants the ${isOfCluster ? 'cluster role' : 'role'} "${bare}" to ${said ?? 'user'} ${who}`;
}

/** `Give alice the role reader`: nobody says that this takes an object. */
export const givenRoles: readonly Rewriting[] = [
  // `Role a may get pods and role b may list secrets`: what the second may do is not for the first.
  [
    spaced(
      `(?<=(?<![\\w-])role [^.;\n]{3,160}?)(?:, and|,| and) (?=(?:the )?(?:cluster ?-?)?role ${name} (?:may|can|is allowed|allows|gets))`,
    ),
    '. ',
    isFree,
  ],
  [
    spaced(
      `(?<![\\w-])((?:cluster ?-?)?role) (one|two|three|four|first|second|a|b)(?= (?:may|can|is allowed)(?![\\w-]))`,
    ),
    'a $1 named "$2" that',
    isFree,
  ],
  // `Give ci (service account in build) the role deploy`
  [
    spaced(
      `${begins}${own}(${name}) \\((?:an? )?(user|group|service ?-?account|sa)${place}\\) ${role}${place}${ends}`,
    ),
    (...[, who = '', said, space, of = '', called = '', where]) =>
      binding({ kind: said, who, of, own: called }, where, space),
    isFree,
  ],
  // `Give the service account ci in build the role deploy`
  [
    spaced(`${begins}${kind}${own}(${name})${place} ${role}${place}${ends}`),
    (...[, said, who = '', space, of = '', called = '', where]) =>
      binding({ kind: said, who, of, own: called }, where, space),
    isFree,
  ],
  // `Assign the cluster role view to the service account ci in build`
  [
    spaced(`${begins}${role} to ${kind}${own}(${name})${place}${ends}`),
    (...[, of = '', called = '', said, who = '', space]) =>
      binding({ kind: said, who, of, own: called }, space),
    isFree,
  ],
  // `Bind one to alice`, where a role is called so
  [
    spaced(`${begins}${own}(${name}) to ${kind}${own}(${name})${place}${ends}`),
    (...groups) => {
      const [all = '', called = '', said, who = '', space] = groups;
      const text = groups.at(-1) ?? '';
      const bare = called.replaceAll(/["'`]/gu, '');
      const [, of] =
        spaced(`(?<![\\w-])((?:cluster ?-?)?role)(?: named)? ["'\`]?${bare}(?![\\w-])`, 'iu').exec(text) ??
        [];
      return of === undefined ? all : binding({ kind: said, who, of, own: called }, space);
    },
    isFree,
  ],
];
