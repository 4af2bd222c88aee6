import { english, saying, type DeliveryWish, type Saying } from './saying.ts';

const argo = /(?<![\w-])argo(?:\s?-?cd)?(?![\w-])/iu;
const subject = { en: 'Sync options', zh: '同步选项' };
const order = { en: 'Sync wave', zh: '同步批次' };
const removing = { en: 'Removed from git', zh: '从 git 删除的对象' };
const bringing = { en: 'Synced', zh: '同步方式' };

const names =
  'CreateNamespace|ServerSideApply|PruneLast|ApplyOutOfSyncOnly|FailOnSharedResource|RespectIgnoreDifferences|SkipDryRunOnMissingResource|PrunePropagationPolicy';
const option = String.raw`["'\x60]?(?:${names})["'\x60]?(?:\s?[=:]\s?["'\x60]?(?:true|false|foreground|background|orphan)["'\x60]?)?`;
const named = String.raw`(?:(?:with|via|use|using|by|for)\s)?(?:the\s)?(?:argo(?:\s?-?cd)?(?:\sapplication)?(?:\s?[,:(]\s?|\s))?`;
const lead = String.raw`(?:(?:and|with|the|its|set|use|using|has|have|needs|add)\s){0,4}(?:sync\s?-?options?(?:\s?:|\s(?:are|is|of))?\s?)?`;
const should = String.raw`(?:(?:it|argo(?:\s?-?cd)?|the\sapplication)\s)?(?:(?:and|please|shall|should|must|may|can|has\sto|needs\sto|also|let\sit|lets?)\s){0,4}`;

function optionsIn(said: string): DeliveryWish {
  const all = [...said.matchAll(new RegExp(option, 'giu'))].map(([one]) => {
    const [name = '', value = 'true'] = one.replaceAll(/["'`\s]/gu, '').split(/[=:]/u);
    return `${spelled(name)}=${value.toLowerCase()}`;
  });
  return { ...toolIn(said), syncOptions: all };
}

function spelled(name: string): string {
  return names.split('|').find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
}

function toolIn(said: string): DeliveryWish {
  return argo.test(said) ? { gitops: 'argocd' } : {};
}

/** `CreateNamespace=true and PruneLast=true`, `sync wave 3`: what Argo CD is told about how it brings things. */
export const syncOptions: readonly Saying[] = [
  saying(
    english(`${named}${lead}${option}(?:(?:\\s?,\\s?(?:and\\s)?|\\sand\\s|\\s)${option}){0,7}`),
    subject,
    optionsIn,
  ),
  {
    ...saying(
      english(
        String.raw`${should}creates?\s(?:the\s|its\s)?(?:target\s|destination\s)?namespace\s(?:itself|by\sitself|on\sits\sown|automatically|(?:if|when)\s(?:it\sis\s)?missing)`,
      ),
      subject,
      (said) => ({ ...toolIn(said), syncOptions: ['CreateNamespace=true'] }),
    ),
    given: argo,
  },
  {
    ...saying(
      english(
        String.raw`${should}(?:(?:use|with|using)\s)?(?:server[\s-]?side\sappl(?:y|ies)|appl(?:y|ies)\s(?:it\s|them\s|everything\s)?server[\s-]?side)`,
      ),
      subject,
      (said) => ({ ...toolIn(said), syncOptions: ['ServerSideApply=true'] }),
    ),
    given: argo,
  },
  {
    ...saying(
      english(
        String.raw`(?:(?:and|in|with|the|its|use|a)\s){0,3}(?:argo(?:\s?-?cd)?\s)?(?:sync[\s-]?)?wave(?:\s(?:is|of|number))?\s?[:=]?\s?-?\d{1,3}`,
      ),
      order,
      (said) => ({ wave: /-?\d{1,3}$/u.exec(said)?.[0] ?? '0' }),
    ),
    given: argo,
  },
  // prune what is gone and heal itself
  {
    ...saying(
      english(
        String.raw`${should}(?:prunes?|removes?|deletes?|cleans?\sup)\s(?:what(?:ever)?|everything\sthat|things\sthat|resources\sthat)\s(?:is|was|are|were|has\sbeen|got)\s(?:gone|removed|deleted|taken\sout)(?:\s(?:from|in|of)\sgit)?`,
      ),
      removing,
      () => ({ prunes: true }),
    ),
    given: argo,
  },
  {
    ...saying(
      english(
        String.raw`(?<!(?:no|without|not|disable|never|don't|off)\s)${should}(?:(?:with|enable|use)\s){0,2}(?:self[\s-]?heal(?:s|ing)?(?:\s?[:=]?\s?(?:is\s)?(?:on|enabled|true))?|heals?\sitself)(?!\s?[:=]?\s?(?:is\s)?(?:off|disabled|false|no)(?!\w))`,
      ),
      bringing,
      () => ({ sync: 'automatic' }),
    ),
    given: argo,
  },
];
