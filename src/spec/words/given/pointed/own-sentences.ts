import { overLines } from '../../../../kernel/over-lines.ts';
import { absent } from './absent.ts';

/** An object, whether it is there or not. */
export type Keeper = { readonly kind: string; readonly name: string };

/** What is said of an object beside its values: what it is like, and what is said of something else. */
export type Own = { readonly traits: readonly string[]; readonly left: string };

/** Sentences that only ask for an object of a kind, or tell that it is not there, say no more than what it is like. */
export function ownOf(words: string, { kind, name }: Keeper): Own {
  const traits = [
    ...(kind === 'Secret' && /(?<!\w)opaque(?!\w)/iu.test(words) ? ['type Opaque'] : []),
    ...(/(?<!\w)immutable(?!\w)|不可变/iu.test(words) ? ['immutable'] : []),
  ];
  const left = words
    .split(/(?<=[.;!?]|[:：])\s|(?<=[。；！？：])|\n/u)
    .map((one) => one.replace(trailing, ''))
    .filter((one) => one.trim() !== '' && !isTold(one.replaceAll(name, ' '), kind));
  return { traits, left: left.join('. ') };
}

const trailing = /[\s,，、:：;；]*(?:(?<!\w)(?:with|and|set|setting)\s?)*[\s,，、:：;；。.]*$/iu;

function isTold(sentence: string, kind: string): boolean {
  const plain = sentence.replaceAll(absent, ' ');
  const isGround =
    /(?<!\w)(?:secrets?|config\s?maps?|CreateContainerConfigError|key)(?!\w)|引用|缺少|Secret|ConfigMap/iu.test(
      sentence,
    );
  if (isGround && !others.test(plain.replaceAll(new RegExp(kind, 'giu'), '')) && !wish.test(plain))
    return true;
  return plain.replaceAll(idle, '').replaceAll(/[\s,，、:：;；。.()（）'’"-]/gu, '') === '';
}

/** Something else is spoken of. */
const others =
  /(?<!\w)(?:secret|config\s?map|service|ingress|role|claim|pvc|account|polic(?:y|ies))s?(?!\w)|服务|账号/iu;
const wish =
  /(?<!\w)(?:creat|writ|mak|provid|suppl|add|need|produc|generat|set|chang|namespac|label|nam|call|immutable)\w{0,3}(?!\w)|[\d"'`]|创建|写|建|补|命名|标签|改/iu;
const idle = new RegExp(
  overLines`
    (?<![\w-])(?:please|create|writes?|make|provide|supply|produce|generate|give|add|need|want|i|we|me|us|it|its|the|an?|this|that|these|which|in|at|on|by|of|as|is|are|with|for|to|from|and|so|hence|only|
    opaque|type|immutable|missing|match(?:ing|es)?|fit(?:ting)?|exactly|needed|required|referenced|secrets?|config\s?maps?|credentials?|object|manifest|yaml|keys?|values?|plain|clear|text|stringdata|data|
    pods?|deployments?|deploy|workloads?|containers?|app|job|quoted|given|shown|following|here|below|above|uses?|used|expects?|needs|reads?|refers?|references|waits?|wants|asks?)(?![\w-])|
    请|帮我|麻烦|下面|以下|上面|上述|这个|那个|该|此|从|一个|它|其|创建|写出来?|编写|生成|提供|补上|补齐|补充|给出|来|与之|与其|相?匹配|对应|类型|所需|需要|所引用|引用|使用|用|读取|的|为|Opaque|Secret|ConfigMap|Pod|Deployment|stringData|不可变|了|（|）
  `,
  'giu',
);
