import { idle, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { below } from '../tree.ts';
import { amountOf } from './said.ts';
import { sized } from './claims.ts';

const side =
  '(?<side>(?:请求|申请|request|requests)(?:量)?(?:和|与|及|、|/)(?:上限|限制|limits?|limit)|(?:上限|限制|limits?|limit)(?:和|与|及|、|/)(?:请求|request|requests)|请求量?|申请|上限|限制|最多|最少|至少|不超过|requests?|limits?)';
const verb = '(?:都|均|各|分别|各自|设|设置|就|量)*(?:为|是|用|：|:|=|到|在|成)?';
const kind = '(?<kind>CPU|内存|memory|nvidia\\.com/gpu|ephemeral-storage|临时存储)';
const unit = '(?:核|个)?';
const res = '(?:Pod|资源|容器资源|容器|的|其|，)*';

export const resources: readonly Piece[] = [
  ...piece(
    [
      `${res}${kind} ?(?:的|资源)?${side}${verb} {amount}${unit}`,
      `${res}${side} ?(?:的)?${kind} ?(?:资源)?${verb} {amount}${unit}`,
    ],
    (sheet, { kind: said = '', side: of = '', amount = '' }) => {
      sheet.sides = sidesOf(of);
      sheet.resource = resourceOf(said);
      return put(sheet, amount);
    },
  ),
  ...piece(
    [`${res}${side} ?(?:资源)?${verb} {amount}${unit} ?(?:的)?${kind}`],
    (sheet, { kind: said = '', side: of = '', amount = '' }) => {
      sheet.sides = sidesOf(of);
      sheet.resource = resourceOf(said);
      return put(sheet, amount);
    },
  ),
  ...piece(
    [
      `(?:、|和|与|及|以及|,|/)* ?{amount}${unit} ?(?:的)?${kind}`,
      `(?:、|和|与|及|以及|,|/)* ?${kind} ?(?:为|是|：|:)? {amount}${unit}`,
    ],
    (sheet, { kind: said = '', amount = '' }) => {
      if (sheet.sides.length === 0) return false;
      sheet.resource = resourceOf(said);
      return put(sheet, amount);
    },
  ),
  ...piece(
    [`(?:、|和|与|及|以及|,|/|，)* ?${side}${verb} {amount}${unit}`],
    (sheet, { side: of = '', amount = '' }) => {
      if (sheet.resource === undefined) return /[MGT]/u.test(amount) && sized(sheet, amountOf(amount));
      sheet.sides = sidesOf(of);
      return put(sheet, amount);
    },
  ),
  // `100m/128Mi`
  ...piece(
    [
      `${res}${side} ?(?:资源)?${verb} ?(?<cpu>\\d+(?:\\.\\d+)?m?) ?核? ?(?:/|、|和|，) ?(?<memory>\\d+(?:\\.\\d+)?[KMGT]i?B?)(?![\\w])`,
    ],
    (sheet, { side: of = '', cpu = '', memory = '' }) => {
      sheet.sides = sidesOf(of);
      sheet.resource = 'cpu';
      if (!put(sheet, cpu)) return false;
      sheet.resource = 'memory';
      return put(sheet, memory);
    },
  ),
  ...piece(
    [
      '(?:需要|占|分配|使用|申请|请求|上限|限制|要|用|给)* ?(?<n>\\d{1,2}|一|两|二|三|四|八)? ?(?:块|张|个)? ?(?:NVIDIA)? ?(?:GPU|nvidia\\.com/gpu|显卡|N 卡)(?:卡)?(?:（(?:nvidia\\.com/gpu)? ?(?:上限|限制)?(?:为)? ?\\d{0,2}）)?',
    ],
    (sheet, { n = '' }) => {
      const box = sheet.container();
      if (box === undefined || n === '') return false;
      below(box, 'resources', 'limits')['nvidia.com/gpu'] = gpus[n] ?? Number(n);
      return true;
    },
  ),
  ...piece(
    [
      'nvidia\\.com/gpu ?(?:上限|限制|limit)(?:应|要|必须)?(?:设置?|设定)?(?:为|是|：)? {n}',
      '(?:将|把) ?nvidia\\.com/gpu ?限制(?:为|是) {n}',
    ],
    (sheet, { n = '' }) => {
      const box = sheet.container();
      if (box === undefined) return false;
      below(box, 'resources', 'limits')['nvidia.com/gpu'] = Number(n);
      return true;
    },
  ),
  ...piece([`${res}${side}(?=：|:|，)`], (sheet, { side: of = '' }) => {
    sheet.sides = sidesOf(of);
    return sheet.container() !== undefined;
  }),
  ...idle(['资源(?:请求|限制|配额)?(?=：|:)', '资源']),
];

const gpus: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 八: 8 };

function resourceOf(said: string): string {
  if (/cpu/iu.test(said)) return 'cpu';
  if (/gpu/iu.test(said)) return 'nvidia.com/gpu';
  return /内存|memory/iu.test(said) ? 'memory' : 'ephemeral-storage';
}

function sidesOf(said: string): readonly string[] {
  const isRequest = /请求|申请|request|最少|至少/iu.test(said);
  const isLimit = /上限|限制|limit|最多|不超过/iu.test(said);
  return [...(isRequest ? ['requests'] : []), ...(isLimit ? ['limits'] : [])];
}

function put(sheet: Sheet, amount: string): boolean {
  const { resource, sides } = sheet;
  const box = sheet.container();
  const boxes = sheet.isEveryone ? sheet.boxes() : [box].filter((one) => one !== undefined);
  const isSized = resource !== 'memory' || /[KMGT]/iu.test(amount);
  if (boxes.length === 0 || resource === undefined || sides.length === 0 || !isSized) return false;
  const said = resource === 'cpu' ? amount : amountOf(amount);
  for (const into of boxes) for (const one of sides) below(into, 'resources', one)[resource] = said;
  return true;
}
