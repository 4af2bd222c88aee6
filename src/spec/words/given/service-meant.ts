import type { Quoted } from './given.ts';
import { mapOf, textOf } from '../merge.ts';

const english =
  /\sto\s(?:it|(?:this|that|the)\sservice)(?![\w-]|\s["'`\w-]*-)(?<=(?<!\w)(?:rout|send|forward|direct|point|expos|go|lead)\w{0,5}\s(?:[^.;\n]|\.(?=\S)){0,120})/giu;
const chinese =
  /(?<=(?:路由|转发|指向|导向|代理|发送)(?:到|至|给)?)\s?(?:它|该服务|这个服务|此服务|该\s?Service|这个\s?Service)/giu;

/** `routes / to it`: the only Service that is quoted, by its name. */
export function serviceMeant(quotes: Quoted): Quoted {
  const { words, documents } = quotes;
  const services = documents.filter(({ kind }) => kind === 'Service');
  const [only] = services;
  const name = services.length === 1 ? textOf(mapOf(only?.['metadata'])['name']) : undefined;
  if (name === undefined) return quotes;
  const said = words.replaceAll(english, ` to the service ${name}`).replaceAll(chinese, ` ${name}`);
  return { ...quotes, words: said };
}
