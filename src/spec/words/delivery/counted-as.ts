import { toCount } from '../numbers.ts';

const count =
  /^(?:(?:just|only|an?)\s){0,2}(\d{1,4}|one|two|three|four|five|six|single|[一二两三四五六七八九十])(?:\sone|\s?个)?$/iu;
const times =
  /^(?:(double|twice)|three times|triple)(?:\s(?:that|of that|it|as many|the amount|the number|the replicas|replicas|pods|as much)){0,3}$/iu;

/** A number alone, or how many times as many, counts what was counted before it. */
export function countedAs(said: string, before: number | undefined): string {
  if (before === undefined) return said;
  const [, counted] = count.exec(said) ?? [];
  if (counted !== undefined) return `${toCount(counted)} replicas`;
  const more = times.exec(said);
  return more === null ? said : `${before * (more[1] === undefined ? 3 : 2)} replicas`;
}
