import { anyCase } from '../../../kernel/any-case.ts';
import { mapOf, merge } from '../../../spec/words/merge.ts';
import { hearing, withEach } from './saying.ts';
import type { Telling } from './telling.ts';

const name = String.raw`["'\x60]?(?<name>(?!(?:that|which|of|for|in|and|with|to|from|as|is)(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w-])`;
const lead = String.raw`(?<![\w-])(?:(?:please|and|also|with|use|uses|using|runs?|running|as|under|the|an?|our)\s){0,6}`;

/** `use the existing service account deployer`: its pods run as it, and nobody makes it once more. */
export const standingAccount: Telling = hearing([
  {
    pattern: anyCase(
      String.raw`${lead}existing\s(?:service[\s-]?account(?:\s?name)?|sa)(?:\s(?:called|named))?\s?[\s:=]\s?${name}(?!["'\x60]?\s?,?\s(?:which\s|that\s)?(?:may|can|needs?|should|must|gets?)\s)`,
    ),
    given: /existing/iu,
    subject: { en: 'Account', zh: '服务账号' },
    value: ({ name: said }) => `serviceAccountName: ${said ?? ''}`,
    over:
      ({ name: said = '' }, names) =>
      (spec) => {
        const run = withEach((one) => {
          const pod = merge(mapOf(one.fragments?.pod), { serviceAccountName: said });
          return { ...one, fragments: { ...one.fragments, pod } };
        }, names)(spec);
        return { ...run, accounts: [...(spec.accounts ?? []), said] };
      },
  },
]);
