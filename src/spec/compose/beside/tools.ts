import { lastPart } from '../../../facts/declared/backing.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import type { Service } from '../model/model.ts';

type Tool = { readonly images: RegExp; readonly why: Bilingual };

/** What people start beside their program while they write it, and why none of it is run where others use that. */
const tools: readonly Tool[] = [
  {
    images:
      /^(?:mailhog|mailpit|mailcatcher|maildev|docker-mailcatcher|inbucket|smtp4dev|greenmail|fake-?smtp-server|mailtrap|papercut)/u,
    why: {
      en: 'catches mail of developers and delivers none',
      zh: '开发用的邮件捕获工具，不会真正投递邮件',
    },
  },
  {
    images:
      /^(?:adminer|phpmyadmin|pgadmin4?|pgweb|mongo-express|mongo-gui|redis-commander|redisinsight|phpredisadmin|p3x-redis-ui|redis-insight|dbgate|cloudbeaver|sqlite-web|omnidb|dozzle|elasticvue|elasticsearch-(?:head|hq)|cerebro|dejavu|kafka-ui|kafbat-ui|kafdrop|akhq|kafka-manager|cmak|kowl|conduktor-console|zoonavigator|dynamodb-admin|rockmongo|nosqlclient|sqlpad)/u,
    why: {
      en: 'opens the data to whoever reaches it; use `kubectl port-forward` and a client of your own',
      zh: '会向任何能访问它的人开放数据；请用 `kubectl port-forward` 加本地客户端',
    },
  },
  {
    images:
      /^(?:localstack|localstack-pro|moto(?:server)?|elasticmq|elasticmq-native|azurite|dynamodb-local|firebase-tools|fake-gcs-server|google-cloud-(?:cli|sdk)|cloud-sdk|pubsub-emulator|stripe-mock|wiremock|mockserver|hoverfly|mountebank|json-server|oauth2-mock-server|mock-oauth2-server|fake-sqs|s3mock|sftp|kinesalite|goaws|minio-local|toxiproxy)/u,
    why: {
      en: 'stands in for a service of others while people develop',
      zh: '仅在开发时代替外部服务',
    },
  },
  {
    images:
      /^(?:standalone-(?:chrome|chromium|firefox|edge)|selenium|hub|node-(?:chrome|firefox|edge)|playwright|included|cypress|puppeteer|k6|locust|jmeter|sonarqube-scanner|sonar-scanner-cli|newman|hadolint|super-linter)/u,
    why: { en: 'runs tests', zh: '用于运行测试' },
  },
  {
    images: /^(?:ngrok|localtunnel|expose|inlets|lt|zrok)/u,
    why: { en: 'opens one machine of a developer to the web', zh: '用于把开发机暴露到公网' },
  },
  {
    images: /^(?:certbot|acme-companion|letsencrypt-nginx-proxy-companion|mkcert|lego)/u,
    why: {
      en: 'fetches certificates for one machine; cert-manager does so in a cluster',
      zh: '为单台机器申请证书；集群中由 cert-manager 完成',
    },
  },
  {
    images:
      /^(?:watchtower|portainer(?:-ce|-ee)?|autoheal|nginx-proxy|docker-gen|diun|ouroboros|ofelia|docker-socket-proxy|swarmpit|lazydocker|glances|cadvisor)/u,
    why: { en: 'manages containers of Docker', zh: '用于管理 Docker 容器' },
  },
];

const daemon = {
  en: 'speaks to the Docker daemon, which nodes of a cluster do not have',
  zh: '需要访问 Docker 守护进程，集群节点上没有',
};

const testing =
  /(?:^|\s|\/)(?:npm|yarn|pnpm|bun)\s(?:run\s)?(?:test|lint|e2e|cypress)|(?:^|\s|\/)(?:pytest|phpunit|rspec|jest|vitest|cypress|playwright|go test|cargo test|mvn test|tox|behave|newman)(?:\s|$)/u;

/** Why a service of compose is named and not run; undefined where it is run. */
export function toolOf({ name, image = '', mounts, command }: Service): Bilingual | undefined {
  const last = lastPart(image);
  const tool = tools.find(({ images }) => images.test(last));
  if (tool !== undefined) return tool.why;
  if (mounts.some(({ source = '' }) => /(?:^|\/)docker\.sock$/u.test(source))) return daemon;
  const words = command?.words.join(' ') ?? '';
  const isTest = /^(?:tests?|e2e|lint|cypress)$|[-_](?:tests?|e2e)$/iu.test(name) && image === '';
  return isTest || testing.test(words.slice(0, 2000)) ? { en: 'runs tests', zh: '用于运行测试' } : undefined;
}
