import { overLines } from '../../../kernel/over-lines.ts';
import { mapOf } from '../merge.ts';
import type { Claim, Reader, Saying } from '../wish.ts';

/** What has a size of its own, which is none of what a container gets. */
const others = new RegExp(
  overLines`
    (?<![\w-])(?:
      uploads?|uploading|downloads?|attachments?|(?:log|temp(?:orary)?|media|image)?\s?files?|bod(?:y|ies)|payloads?|messages?|
      logs?|backups?|dumps?|snapshots?|heap|xmx|caches?|buffers?|models?|weights|dataset|photos?|pictures|videos?|temp|scratch|artifacts?
    )(?![\w-])|上传|下载|附件|请求体|日志|备份|堆|缓存|模型|文件|数据|持久|存储|磁盘
  `,
  'iu',
);

/** A size that says not of what is none of memory where its clause speaks of something else. */
export function meant({ id, read }: Reader): Reader {
  return {
    id,
    read: (words) =>
      read(words).flatMap((claim) => {
        const said = words.slice(claim.start, claim.end);
        if (/mem(?:ory)?|(?<!\w)ram(?!\w)|内存|cpu|core|核/iu.test(said)) return [claim];
        if (!others.test(clauseOf(words, claim))) return [claim];
        const { says } = claim;
        const kept = keeps.test(words) ? says?.filter((one) => !isOnlyMemory(one)) : [];
        return says === undefined || kept?.length === says.length ? [claim] : storage(claim, kept ?? []);
      }),
  };
}

const keeps = /claim|(?<!\w)pvc?s?(?!\w)|persistent|stateful|volume|disk|storage|存储|磁盘|卷/iu;

function storage(claim: Claim, says: readonly Saying[]): Claim[] {
  return says.length === 0 ? [] : [{ ...claim, says }];
}

function isOnlyMemory({ set }: Saying): boolean {
  const { requests, limits } = mapOf(mapOf(set['container'])['resources']);
  const keys = [...Object.keys(mapOf(requests)), ...Object.keys(mapOf(limits))];
  return keys.length > 0 && keys.every((key) => key === 'memory');
}

const ends = /[,;.!?](?=\s|$)|[\n，。；、]|(?<!\w)(?:and|but|with)(?!\w)/giu;

function clauseOf(words: string, { start, end }: Claim): string {
  const before =
    words
      .slice(Math.max(0, start - 120), start)
      .split(ends)
      .at(-1) ?? '';
  const [after = ''] = words.slice(end, end + 60).split(ends);
  return `${before} ${after}`;
}
