import { english, saying, type Saying } from './saying.ts';

const name = String.raw`["'\x60]?(?!(?:is|in|of|for|and|to|that|which|called|named|with|from|by|our|the|it|itself|an?|on|name|default)(?![\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?["'\x60]?`;
const branch = String.raw`["'\x60]?(?!(?:is|in|of|for|and|to|that|which|called|named|with|from|by|our|the|it|itself|an?|on|name)(?![\w-]))[a-z0-9][\w./-]{0,60}(?<![./])["'\x60]?`;
const called = String.raw`\s?(?:(?:is\s)?(?:called|named)\s|is\s|[:=]\s?)?`;
const belongs = String.raw`(?:(?:in|into|to|under|with|within|using|use|for|the|its|an?|our|argo(?:\s?-?cd)?|app|belongs?|belonging|and)\s){0,5}`;
const follows = String.raw`(?:(?:from|of|follows?|following|watch(?:es|ing)?|tracks?|tracking|on|and|the|its|our|it|git|deploy|deliver|sync|roll\sout|out)\s){0,6}`;
/** Others call what they have so, too. */
const other = String.raw`(?<!(?:google|gcp|gitlab|github|cloud|sentry|maven|this|whole|vercel|openshift|rancher)\s)`;

const subject = { en: 'Project of Argo CD', zh: 'Argo CD 项目' };
const where = { en: 'Branch', zh: '分支' };

function lastOf(said: string): string {
  return (/["'`]?([\w./-]+)["'`]?$/u.exec(said)?.[1] ?? '').trim();
}

/** To what it belongs for Argo CD, and which branch the tool follows. */
export const followed: readonly Saying[] = [
  {
    ...saying(
      english(`${belongs}${other}(?:app\\s?)?project${called.replace('?(?:', '(?:')}\\s?${name}`),
      subject,
      (said) => ({
        project: lastOf(said).toLowerCase(),
      }),
    ),
    given: /(?<![\w-])argo(?![\w-])|argo\s?-?cd/iu,
  },
  {
    ...saying(
      english(`${follows}(?:branch${called}\\s?|target\\s?revision${called}\\s?)${branch}`),
      where,
      (said) => ({
        branch: lastOf(said),
      }),
    ),
    given: /(?<![\w-])(?:argo(?:\s?-?cd)?|flux(?:\s?cd)?|gitops)(?![\w-])/iu,
  },
];
