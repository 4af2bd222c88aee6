import type { Fragments } from '../spec.ts';
import type { Find } from './listening.ts';
import type { ModelWish } from './recipe.ts';

const every = 10;

/** How long it may take until the weights are loaded, which the first time are fetched. */
export function loaded({ loading }: ModelWish, usual: number): Pick<Fragments, 'container'> {
  const failureThreshold = Math.ceil((loading ?? usual) / every);
  return { container: { startupProbe: { periodSeconds: every, failureThreshold } } };
}

const minutes = String.raw`(\d{1,3})\s?(?:min(?:ute)?s?)(?!\w)`;
const begins = String.raw`(?:load(?:s|ing)?|start(?:s|ing|up)?|come(?:s)?\sup|boot(?:s|ing)?|warm(?:s|ing)?\sup|(?:be(?:come)?|is|get)\sready)`;
const of = String.raw`(?:\s(?:it|the|its|model|weights?|server|pods?|up|to)){0,4}`;
const about = String.raw`(?:\s(?:up\sto|about|around|at\smost|as\slong\sas|some|roughly)){0,2}`;
const told = new RegExp(
  [
    String.raw`(?:\bit\s)?\b(?:takes?|needs?|gets?|has|have|allow|give(?:\sit)?)${about}\s${minutes}(?:\s(?:to|for|until\sit))${of}\s${begins}${of}(?:\s(?:model|weights|in))?`,
    String.raw`(?:\b(?:the\smodel\s|it\s))?\b${begins}${of}\s(?:takes?|needs?|may\stake|can\stake)${about}\s${minutes}`,
    String.raw`\bstart-?up\s?(?:probe|time|timeout)?(?:\s(?:of|with|for|is|may\stake|allows?|gives?|waits?|it|a))*${about}\s${minutes}`,
    String.raw`(?:加载|启动)(?:模型|权重)?(?:最多|大约|大概|可能)?(?:需要|要|用)?\s?(?:最多|大约|大概)?\s?(\d{1,3})\s?分钟`,
  ].join('|'),
  'iu',
);

/** In seconds. */
export function loadingIn(find: Find): number | undefined {
  const said = find(told);
  return said === undefined ? undefined : Number(said) * 60;
}
