import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import { runs } from '../link.ts';
import type { Draft } from '../wish.ts';

const here = new RegExp(
  overLines`
    (?<!\w)(?:in|into|within|inside(?:\sof)?)\s
    (?:(?:this|that|the same|the new|said)\snamespace|it(?=[\s,.;:]|$))|
    (?:goes|go|lives?|belongs?|are|is) (?:all )?(?:into|in) a new namespace|own namespace|(?<=[a-z]\s)(?:there|therein)(?=[.,;]|$)|其中的|在其中|其中(?=创建|新建|建立|部署|添加)|
    (?:在|到|于)?(?:该|此|这个|同一个?)命名空间
  `,
  'iu',
);
/** `Namespace shop. ...` stands over all that follows. */
const header =
  /^(?:in )?(?:the )?(?:namespace:? ["'`]?[a-z][\w-]{0,60}["'`]?|命名空间\s?[a-z][\w-]{0,60})[.:;。,](?=\s?\S)/iu;
const used = new RegExp(
  overLines`
    (?<!\w)(?:this|that|the same|its|an? new)\s(?:new\s)?(?:(?:service\s?-?)?account|priority(?!\w)|(?:priority\s?-?|runtime\s?-?)?class(?!\w))|
    (?<!\w)(?:uses?|using)\s(?:it|them)(?!\w)|(?<!\w)it (?:is|shall be|should be|must be) run (?:with|under)|
    使用(?:它|其|该|此)|(?:该|此|这个)\s?(?:服务[账帐]|优先级|运行时|RuntimeClass|PriorityClass)
  `,
  'iu',
);

/** What says something of a namespace as a whole is in the one that is made with it. */
const ofSpaces = new Set(['ResourceQuota', 'LimitRange']);

/** `in this namespace`, `with this service account`: what was spoken of before, by its name. */
export function resolved(drafts: readonly Draft[], text: string, kinds: readonly Kind[]): Draft[] {
  const isHere = here.test(text) || header.test(text);
  const [space, ...others] = namesOf(drafts, 'Namespace');
  const inSpace =
    space === undefined || others.length > 0
      ? [...drafts]
      : drafts.map((one) => (isHere || ofSpaces.has(one.kind) ? within(one, space, kinds) : one));
  return used.test(text) ? inSpace.map((draft) => using(draft, drafts)) : inSpace;
}

function namesOf(drafts: readonly Draft[], kind: string): string[] {
  return drafts.flatMap((draft) =>
    draft.kind === kind && !draft.isReference && draft.name !== undefined ? [draft.name] : [],
  );
}

function within(draft: Draft, namespace: string, kinds: readonly Kind[]): Draft {
  const isWide = kinds.some(({ kind, isClusterWide }) => kind === draft.kind && isClusterWide === true);
  return isWide ? draft : { ...draft, metadata: { namespace, ...draft.metadata } };
}

const fields = [
  ['ServiceAccount', 'serviceAccountName'],
  ['PriorityClass', 'priorityClassName'],
  ['RuntimeClass', 'runtimeClassName'],
] as const;

function using(draft: Draft, drafts: readonly Draft[]): Draft {
  if (!runs(draft)) return draft;
  const found = fields.flatMap(([kind, field]) => {
    const [name, ...others] = namesOf(drafts, kind);
    return name === undefined || others.length > 0 ? [] : [[field, name] as const];
  });
  return { ...draft, work: { ...draft.work, pod: { ...Object.fromEntries(found), ...draft.work.pod } } };
}
