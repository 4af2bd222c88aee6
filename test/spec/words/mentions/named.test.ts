import { expect, test } from '@jest/globals';
import { documentsOf } from '../../../../src/spec/words/document/document.ts';
import { readWish } from '../../../../src/spec/words/read.ts';
import { readers } from '../../../../src/spec/words/readers.ts';

/** Settings of Envoy have no name, nobody writes Gateways of Istio in one word, and some kinds are words of everybody. */
const others =
  /^(?:Envoy|IstioGateway|FluxKustomization|Application|Certificate|Issuer|Lease|CustomObject)$/u;
const kinds = readers.kinds.filter(({ kind }) => !others.test(kind));

/** The same wish as different people say it. */
const sayings: readonly ((kind: string) => string)[] = [
  (kind) => `Create a ${kind} named alpha`,
  (kind) => `create ${kind} alpha`,
  (kind) => `${kind} alpha`,
  (kind) => `I need a ${kind} called alpha`,
  (kind) => `Write a YAML for a Kubernetes ${kind} with the name alpha`,
  (kind) => `define a ${kind}, name it alpha`,
  (kind) => `The ${kind} should be called alpha.`,
  (kind) => `创建一个名为 alpha 的 ${kind}`,
  (kind) => `新建 ${kind}，名称为 alpha`,
  (kind) => `需要一个 ${kind}，名字叫 alpha`,
];

test.each(kinds.map(({ kind }) => kind))(
  'a %s has the name that it is given, and nothing else is made',
  (kind) => {
    for (const say of sayings) {
      const { wish } = readWish(say(kind), readers);
      const made = documentsOf(wish.drafts, readers.kinds).map(({ draft, name }) => `${draft.kind}/${name}`);
      const own = made.filter((one) => one !== 'Service/alpha' || kind === 'Service');
      expect([say(kind), ...own]).toEqual([say(kind), `${kind}/alpha`]);
    }
  },
);
