import { isLoader } from '../../spec/loaders.ts';
import { mentions } from '../mentions.ts';
import { isPatternSaid, patternsIn } from './patterns.ts';
import { arePatternsNamed, type Grounds, type Leaf } from './values.ts';

const routing = /^(?:Ingress|HTTPRoute|GRPCRoute|TLSRoute|Gateway|VirtualService|Route|IngressRoute)$/u;
const running = /command|args?\b|argument|\brun|execut|script|entry ?point|启动|命令|参数|执行|运行/u;

/** A container that is asked for runs something. */
const another =
  /(?:\binit|another|new|extra|second|third|helper)[\s-]{0,3}container|side-?car|初始化容器|边车/u;

/** What an edit brings must be in the words where it decides what runs, as whom, and for whom. */
export function unaskedIn(leaf: Leaf, kind: string, grounds: Grounds): string | undefined {
  const at = leaf.path.join('.');
  const text = String(leaf.value).toLowerCase();
  const found = unasked.find(
    ({ is, isAsked }) => is({ at: `.${at}`, kind, text }) && !isAsked(text, grounds),
  );
  return found === undefined ? undefined : `${at}: ${found.what} ${text.slice(0, 100)}`;
}

type Brought = { readonly at: string; readonly kind: string; readonly text: string };

type Unasked = {
  readonly is: (brought: Brought) => boolean;
  readonly isAsked: (text: string, grounds: Grounds) => boolean;
  readonly what: string;
};

/** Before it stops, a container may wait. */
const waiting = /^(?:\/bin\/)?(?:sleep(?: \d{1,3})?|sh|-c|\d{1,3})$/u;

/** What stands behind the program that a probe runs. */
const later = /\.[1-9]\d*$/u;

const unasked: readonly Unasked[] = [
  {
    is: ({ at, text }) => /\.env\.\d+\.name$/u.test(at) && isLoader(text) && !text.endsWith('_options'),
    isAsked: (text, { asked }) =>
      mentions(asked, text) || (text.endsWith('proxy') && /proxy|代理/u.test(asked)),
    what: 'the request does not name the variable',
  },
  {
    is: ({ at, text }) =>
      /\.env\.\d+\.value$/u.test(at) &&
      /--inspect|-agentlib|-agentpath|-javaagent|jdwp|--require|--import|--eval|\.so\b/u.test(text),
    isAsked: (_, { asked }) => /debug|inspect|agent|profil|instrument|trac|调试|性能/u.test(asked),
    what: 'the request does not speak of debugging, as does',
  },
  {
    is: ({ at }) => /\.(?:image|newTag|newName|digest)$/u.test(at),
    isAsked: (text, grounds) => arePatternsNamed(text, grounds) || isTagOf(text, grounds.asked),
    what: 'nobody named',
  },
  {
    is: ({ at, kind, text }) =>
      routing.test(kind) && /\.(?:host|(?:hosts|hostnames)\.\d+)$/u.test(at) && text.includes('.'),
    isAsked: (text, { asked }) => mentions(asked, text),
    what: 'the request does not name',
  },
  {
    is: ({ at, text }) =>
      /Probe\.exec\.command\.\d+$/u.test(at) && !(later.test(at) && /^[\w./:=-]{1,60}$/u.test(text)),
    isAsked: (text, { asked }) => running.test(asked) || mentions(asked, text),
    what: 'the request does not name the program of the probe, as is',
  },
  {
    is: ({ at, text }) =>
      !/Probe\.exec\.command\./u.test(at) &&
      /\.(?:command|args)\.\d+$|\.exec\.|\.postStart\.|\.preStop\./u.test(at) &&
      !(at.includes('.preStop.') && waiting.test(text)),
    isAsked: (text, { asked }) => running.test(asked) || another.test(asked) || isOptionSaid(text, asked),
    what: 'the request does not speak of what is run, as in',
  },
  {
    is: ({ at }) =>
      /(?:Refs?(?:\.\d+)?|\.backend\.service|\.destination)\.(?:name|host|namespace)$|\.claimName$/u.test(at),
    isAsked: (text, { asked }) =>
      mentions(asked, text) || text.split(/[-._]/u).every((part) => mentions(asked, part)),
    what: 'the request does not point it to',
  },
  {
    is: ({ at, text }) => /[sS]trategy\.type$/u.test(at) && text === 'recreate',
    isAsked: (_, { asked }) => /recreat|\bstop|down ?time|重建|停机/u.test(asked),
    what: 'the request does not want it to be down, as it is by',
  },
  {
    is: ({ at }) => /\.serviceAccount(?:Name)?$/u.test(at),
    isAsked: (text, { asked }) => mentions(asked, text),
    what: 'the request does not name the account',
  },
  {
    is: ({ at }) => /\.(?:secretKeyRef\.name|secretRef\.name|secretName)$/u.test(at),
    isAsked: (text, { asked }) => /secret|密钥|密码/u.test(asked) || mentions(asked, text),
    what: 'the request does not speak of the Secret',
  },
  {
    is: ({ at }) => /\.(?:containers|initContainers|ephemeralContainers)\.\d+\.name$/u.test(at),
    isAsked: (_, { asked }) => /container|sidecar|\binit|容器|边车/u.test(asked),
    what: 'the request does not speak of another container, as is',
  },
];

/** `older than 60 days` says `--older-than=60d`, `200 connections` says `--max-connections=200`. */
function isOptionSaid(text: string, asked: string): boolean {
  const [, name, value] = /^--?([a-z][a-z-]{1,40})=([\w.-]{1,40})$/u.exec(text) ?? [];
  if (name === undefined || value === undefined) return false;
  const isNamed = name.split('-').some((part) => part.length > 3 && mentions(asked, part));
  return isNamed && mentions(asked, /\d+/u.exec(value)?.[0] ?? value);
}

/** Another repository in the place of the one that was there, though both may be known. */
export function otherImage({ path, value }: Leaf, held: unknown, { asked }: Grounds): string | undefined {
  if (path.at(-1) !== 'image' || typeof value !== 'string' || typeof held !== 'string') return undefined;
  if (patternsIn(value).every((one) => patternsIn(held).includes(one) || isPatternSaid(one, asked)))
    return undefined;
  const [was, is] = [held, value].map((image) =>
    image.replace(/@sha256:\w+$/u, '').replace(/:[\w.-]+$/u, ''),
  );
  return is === undefined || was === is || mentions(asked, is.toLowerCase())
    ? undefined
    : `${path.join('.')}: the request does not name the image ${is.slice(0, 100)}`;
}

/** `bump the tag of web to 1.27` names `nginx:1.27`. */
function isTagOf(image: string, asked: string): boolean {
  const tag = /:([\w.-]+)$/u.exec(image)?.[1];
  return tag !== undefined && mentions(asked, tag.replace(/^v/u, ''))
    ? true
    : tag !== undefined && mentions(asked, tag);
}
