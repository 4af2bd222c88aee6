import { han, matter, piece, type Told } from '../sentence.ts';
import { path } from '../values.ts';

const name = '[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?';
const kinds = String.raw`(?:pvc|persistent\s?volume\s?claim|volume\sclaim|claim|(?:existing\s)?volume)`;

/** A claim that is there and is mounted: `the model sits on a PVC named models (already there), mount it under /models`. */
export const claims = matter(
  'pvc|claim|volume|卷',
  [
    path,
    String.raw`(?<name>(?<=(?<![\w-])${kinds}(?:\s(?:called|named|is))?[\s:]{1,2}["'\x60]?)(?!(?:called|named|which|that|is|are|in|on|at|with|and|of|for|to|under|read|already|exists?|there|from|by|must|should|has|it|we|mounted|mount|as)(?![\w-]))${name}(?![\w/-])|(?<=["'\x60])${name}(?=["'\x60]\s(?:pvc|claim|volume))|(?<=(?:名为|名叫|叫做?)\s?["'\x60]?)${name}(?![\w/-]))`,
    piece(
      'claim',
      `(?:(?:already |an? |our )?existing )?(?:pvcs?|persistent ?volume ?claims?|volume claims?|claims?|volumes?)`,
    ),
    piece(
      'there',
      '(?:which |that |it )?(?:is |has |already |been |was )*(?:there|exists?|existing|created|present|available|provisioned|filled|populated)(?: already)?|already',
    ),
    piece('read_only', '(?:as )?read-?only|ro|must not be written(?: to)?|only reads?(?: it| from it)?'),
    piece('mount', 'mount(?:ed|s)?|under|at|into|to|onto|found|expects?|needs?|reads?|visible|available'),
    piece(
      'what',
      '(?:the |our )?(?:model|models|catalog(?:ue)?|data|dataset|assets|files|images|media|content|weights|corpus|documents)(?: files)?',
    ),
    piece(
      'sit',
      'called|named|sits?|lives?|lies|is stored|stored|are stored|kept|comes? from|come|on|holds?|contains?',
    ),
    han('claim', '(?:已有的?|现有的?|现成的?)?(?:pvc|持久卷声明|存储卷|卷)'),
    han('there', '已经(?:存在|有|建好|创建)(?:了|的)?|已存在|现成的?|已有的?'),
    han('read_only', '只读(?:方式|模式)?(?:地)?'),
    han('mount', '挂载?(?:到|在)?|放(?:在)?|目录|路径'),
    han('what', '模型|数据|文件|目录|图片|素材'),
    han('sit', '存(?:放|储)?在?|在|叫做?|名为|名叫|里面?'),
  ],
  (told: Told) => {
    const [claim, place] = [told.one('name'), told.one('path')];
    const isKnown = claim !== undefined && place !== undefined && told.has('there') && told.has('claim');
    if (!isKnown || told.has('place')) return undefined;
    return `mount the existing PVC ${claim} ${told.has('read_only') ? 'read-only ' : ''}at ${place}`;
  },
);
