import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { present } from '../../../../kernel/present.ts';
import type { Question } from '../../../../facts/facts.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import { issuedBy } from '../../../../spec/words/kinds/ingress-body.ts';
import type { Span } from '../../../../spec/words/span.ts';
import { runsOf } from '../../../../spec/words/text/runs.ts';
import { askedHost } from './hostless.ts';
import { routed } from '../saying.ts';
import type { Ground, Heard } from '../telling.ts';
import { whose } from '../whose.ts';

const object = String.raw`["'\x60]?(?!(?:for|from|in|is|on|and|with|via|by|to|of|the|which|that|at)(?![\w-]))`;
const name = String.raw`[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?`;

/** What is said of how traffic from outside is encrypted, piece by piece, and what stands between the pieces. */
const pieces = anyCase(
  overLines`
    (?<tls>(?<![\w./-])(?:tls|https|ssl)(?![/\w-]|\.\w|:\S)|(?<![\w-])(?:wildcard\s)?cert(?:ificate)?s?(?![\w-])|证书)|
    (?:[,，]\s?)?(?:(?:the|our|with|use)\s)*(?:cluster-?\s?)?issuer(?![\w-])\s?(?:is\s|called\s|named\s|(?:名?为|叫做?|用的?是?|是)\s?|[:=(（]\s?)*${object}(?<issuer>${name})["'\x60]?(?![\w-])|
    (?<=(?:the|our|with|by|from|via|through|using)\s)["'\x60]?(?!(?:cluster|cert-?manager|an?|the|our|one|same|single|shared)-?\s)(?<signer>${name})["'\x60]?\s(?:cluster-?\s?)?issuer(?![\w-])|
    (?<![\w-])(?<usual>let'?s\s?-?encrypt(?:-[a-z0-9-]{1,40})?)(?![\w-])|
    (?:the\s|our\s|existing\s)*(?:tls\s)?secret(?![\w-])\s?(?:is\s|called\s|named\s|(?:名?为|叫做?|是)\s?|[:：]\s?)?${object}(?<secret>${name})["'\x60]?(?![\w-]|/|\s?(?:key|的))
    (?:\s(?:for|covers|covering)\s(?:\*\.)?[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}(?![\w-]))?|
    (?<many>(?<![\w-])(?:for|on|over)?\s?(?:both|all|everything|each|every)(?:\sof\sthem|\shosts?|\sdomains?|\stwo|\sthree)*(?![\w-])|
    (?<![\w-])for\s(?:two|three|the)\shosts(?![\w-]))|
    (?<between>
      (?<![\w-])(?:via|with|by|from|through|using|over|on|behind|one|the|same|single|shared|cert-?manager|uses?|please|an?|our|in|is|are|comes?|served|
      terminated|of|we|already|have|existing|exists?|it|should|be|and)(?![\w-])|
      [(（)）：:=]|使?用|走|由|从|在|里面?|中|的|自动|签发|申请|颁发|都|全部|统一|通过|也|存|放|开启?|需?要|支持|取|配|是
    )
  `,
);

type Key = 'tls' | 'issuer' | 'signer' | 'usual' | 'secret' | 'many';
type Piece = Span & { readonly [K in Key | 'between']?: string | undefined };
type Told = {
  readonly said: string;
  readonly services: readonly string[];
  /** cert-manager is to sign it, and nobody says as whom. */
  readonly isUnsigned: boolean;
} & Pick<Piece, 'issuer' | 'secret'>;

/** Reads `TLS: letsencrypt-prod for both`, `(tls secret bank-tls)`, `one issuer called internal-ca for both`. */
export function tlsTold(words: string, { called }: Ground): Heard {
  const isOneOfMany = called.some(({ names }) => names.length > 0);
  const told = saidIn(words).flatMap((run): Told[] => {
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    const one = meantBy(run);
    // Without a host in the words, it is of one that stands already, and there are readers for it.
    if (one === undefined || !(isOneOfMany || one.isCertain || host.test(words))) return [];
    return [
      {
        said: words.slice(start, end),
        ...one,
        services: one.isOfAll ? [] : whose(words, { start, end }, called),
      },
    ];
  });
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: told.map(({ said, issuer, secret }) => ({ said, subject, value: issuer ?? secret ?? 'TLS' })),
    over: (spec) => told.reduce(secured, spec),
    asks: (spec) => [
      ...askedHost(
        spec,
        told.map(({ said }) => said),
      ),
      ...askedIssuer(spec, told),
    ],
  };
}

type Meant = Pick<Told, 'issuer' | 'secret' | 'isUnsigned'> & {
  readonly isOfAll: boolean;
  readonly isCertain: boolean;
};

function meantBy(run: readonly Piece[]): Meant | undefined {
  const tls = lastOf(run, 'tls');
  const secret = lastOf(run, 'secret');
  const issuer = issuerIn(run);
  const isOfAll = lastOf(run, 'many') !== undefined;
  const isManaged = run.some(({ between = '' }) => /^cert-?manager$/iu.test(between));
  const isTold = (issuer ?? secret) !== undefined;
  if ((tls ?? issuer) === undefined || !(isTold || isOfAll || isManaged)) return undefined;
  const isCertain = tls !== undefined && (issuer !== undefined || isManaged);
  return { issuer, secret, isUnsigned: isManaged && !isTold, isOfAll, isCertain };
}

function issuerIn(run: readonly Piece[]): string | undefined {
  const usual = lastOf(run, 'usual')?.toLowerCase().replaceAll(/['\s]/gu, '');
  return lastOf(run, 'issuer') ?? lastOf(run, 'signer') ?? usual;
}

function lastOf(run: readonly Piece[], key: Key): string | undefined {
  return run.findLast((piece) => piece[key])?.[key];
}

const subject = { en: 'TLS', zh: 'TLS' };

function askedIssuer({ workloads }: Spec, told: readonly Told[]): Question[] {
  const open = told.find(({ isUnsigned }) => isUnsigned);
  const first = workloads.find(({ host }) => host !== undefined);
  if (open === undefined || first === undefined || told.some(({ issuer }) => issuer !== undefined)) return [];
  return [
    {
      id: 'issuer',
      about: first.name,
      inWords: true,
      question: {
        en: `Which issuer of cert-manager signs the certificate of ${first.host ?? ''}?`,
        zh: `由 cert-manager 的哪个 issuer 签发 ${first.host ?? ''} 的证书？`,
      },
      why: {
        en: `“${open.said.trim()}” names none. Until one is named, the certificate is expected in the Secret ${first.name}-tls.`,
        zh: `“${open.said.trim()}” 没有说明 issuer；在说明之前，证书应放在 Secret ${first.name}-tls 中。`,
      },
      candidates: ['with the cluster issuer letsencrypt-prod', 'with the cluster issuer letsencrypt'],
    },
  ];
}

function saidIn(words: string): readonly (readonly Piece[])[] {
  const found = [...words.matchAll(pieces)].map(({ 0: text, index, groups = {} }): Piece => {
    return { ...groups, start: index, end: index + text.length };
  });
  return runsOf(found, words).map((run) => {
    const from = run.findIndex(({ between }) => between === undefined);
    const to = run.findLastIndex(({ between }) => between === undefined || ending.test(between));
    return from === -1 ? [] : run.slice(from, to + 1);
  });
}

const host = /(?<![\w@.-]|[^/]\/|[^:]\/\/)(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,24}(?![\w./@:-])/iu;
const ending = /^(?:cert-?manager|exists?|already|自动|签发|申请|颁发)$/iu;

/** Only what is reached from outside by a name has a certificate. */
function secured(spec: Spec, { services, issuer, secret }: Told): Spec {
  const isMeant = ({ name: own, host }: Workload): boolean =>
    host !== undefined && (services.length === 0 || services.includes(own));
  return {
    ...spec,
    workloads: spec.workloads.map((one) => (isMeant(one) ? secure(one, { issuer, secret }) : one)),
  };
}

function secure(workload: Workload, { issuer, secret }: Pick<Told, 'issuer' | 'secret'>): Workload {
  const exposure = workload.exposure ?? { type: 'ClusterIP' as const };
  const tlsSecret = secret ?? exposure.tlsSecret ?? `${workload.name}-tls`;
  const made = present({ ...workload, exposure: { ...exposure, tlsSecret } });
  return issuer === undefined ? made : routed(made, issuedBy(issuer));
}
