import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Token } from './piece.ts';

const on = '(?:(?:on|over|via|at|using|through|and|is open|only|for) )*(?:the )?';
const protos = '(?<protos>(?:TCP|UDP|SCTP)(?:(?:,| and|, and|/) ?(?:TCP|UDP|SCTP))?)';

/** What is said of the ports of a policy. */
export const policyPorts: Readonly<Record<string, readonly string[]>> = {
  port: [
    `${on}(?:port )?${protos} (?:on )?(?:the )?(?:port )?{port}`,
    `${on}${protos} (?:traffic )?(?:on |over )?(?:the )?ports? {port}`,
    `${on}(?:port )?{port}/${protos}`,
    `${on}port {port} \\(${protos}\\)`,
    `${on}ports? {port}(?: over| via| with)? ${protos}`,
    `${on}ports? {port},? both ${protos}`,
    `${on}ports? {port}`,
    `${on}${protos} {port}`,
    `${on}{port} ${protos}`,
  ],
  range: [
    `${on}(?:${protos} )?(?:on |on the |the )?(?:port range|ports|any port|port|the ports)?(?: range)?(?: between| from)? ?{port} ?(?:to|-|–|through|up to|until) ?{end@port}`,
    `${on}(?:${protos} )?(?:on |the )*(?:port range|ports|any port|port)? ?between {port} and {end@port}`,
    `${on}(?:${protos},? ?)?(?:port )?{port} with end ?port {end@port}`,
    `${on}${protos} {port}-{end@port}`,
  ],
  more: ['(?:(?:and|,) )?(?:on )?(?:port )?{port}'],
  proto: [`${on}${protos}(?: protocol)?`, `both ${protos}`, `(?:send )?${protos}(?= traffic)`],
};

/** Each port with each protocol that is told of it. */
export function portsIn(tokens: readonly Token[]): JsonMap[] | undefined {
  const loose = tokens.filter(({ key }) => key === 'proto').flatMap((token) => protosIn(token));
  const told = tokens.filter(({ key }) => key === 'port' || key === 'range' || key === 'more');
  if (told.length === 0) return loose.length === 0 ? [] : undefined;
  const ports = told.flatMap((token): JsonMap[] => {
    const own = protosIn(token);
    const all = own.length > 0 ? own : loose.length > 0 ? loose : ['TCP'];
    const { port = '', end } = token.of;
    return all.map((protocol) =>
      present({ protocol, port: Number(port), endPort: end === undefined ? undefined : Number(end) }),
    );
  });
  const once = new Map(ports.map((port) => [JSON.stringify(port), port]));
  return [...once.values()];
}

function protosIn({ of }: Token): string[] {
  return of['protos'] === undefined
    ? []
    : (of['protos']
        .toUpperCase()
        .match(/TCP|UDP|SCTP/gu)
        ?.map(String) ?? []);
}
