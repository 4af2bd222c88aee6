import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { host } from '../hosts.ts';

/** A host with what is below it, and the tag where one is told. */
const place = String.raw`["'\x60]?(?:https?://)?((?:${host}|localhost)(?::\d{2,5})?(?:/[a-z0-9][a-z0-9._-]{0,60}){0,4})(?::(\w(?:[\w.-]{0,78}\w)?))?["'\x60]?(?![\w/@-])`;
const may = String.raw`(?:(?:should|must|will|shall|can|to|is|are|be|gets?|being|all|always|then|usually)\s){0,4}`;
const images = String.raw`(?:(?:the|our|all|its|this|docker|container|app|built|resulting|finished|of|these)\s){0,4}images?`;
const registry = String.raw`(?:(?:our|the|my|a|own|private|internal|company|harbor|ecr|gitlab)\s){0,3}(?:(?:registry|repository|repo|harbor|ecr|artifactory|nexus)(?:\s(?:at|under|on|called))?[:,]?\s)?`;

/** Where the images of a repository go once they are built: no way in, and no image that is there already. */
export const registryWordings: readonly Rewriting[] = [
  overLines`
    (?<![\w-])(?:(?:please|and|then|we|you|it|should|must|will|to|ci|the|pipeline|build|can)\s){0,4}(?:push|publish|upload|store|keep|ship|release|deliver)(?:e?s|ed|ing)?\s
    ${images}\s(?:to|in|into|at|on|under)\s${registry}${place}
  `,
  overLines`
    (?<![\w-])${images}\s${may}
    (?:pushed|published|uploaded|stored|kept|hosted|put|goes|go|lives?|comes?|lands?|ends?\sup|belongs?|resides?|sits?|found|available)\s
    (?:(?:to|in|into|at|on|under|from|over)\s){1,2}${registry}${place}
  `,
  overLines`
    (?:我们的?|所有|构建好?的|打好的|这个|容器|应用)*镜像(?:都|请|要|会|就|统一|构建后|打好后?|最后|直接|先)*
    (?:推送?|上?传|放|存|发布|上传|托管|在|保存)(?:到|在|去|进|至)?\s?(?:我们的?|自己的?|公司的?|内部的?|私有的?)*(?:镜像仓库|镜像库|仓库|registry|harbor)?(?:地址)?(?:是|为|在|:|：)?\s?
    ${place}\s?(?:这个|那个|的)?(?:仓库)?(?:里面?|上面?|下面?|中)?
  `,
].map((source) => [
  anyCase(source),
  (said, ...[at = '', tag = '']) => {
    const more = tag === '' ? '' : `, image tag ${tag}`;
    return /镜像/u.test(said ?? '') ? `镜像推到 ${at}${more}` : `, images are stored in ${at}${more}`;
  },
]);
