import { expect, test } from '@jest/globals';
import { withAmended } from '../../../../src/change/propose/amended/amended.ts';
import { quoted } from '../../../../src/spec/words/given/given.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: a/web:1\n    livenessProbe:\n      httpGet:\n        path: /live\n        port: 8080\n      periodSeconds: 20\n';
const run =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: proxy\nspec:\n  selector:\n    matchLabels:\n      app: proxy\n  template:\n    metadata:\n      labels:\n        app: proxy\n    spec:\n      containers:\n      - name: nginx\n        image: nginx:1.27\n        env:\n        - name: DB_HOST\n          value: pg\n        - name: DB_PASSWORD\n          value: s3cr3t\n        volumeMounts:\n        - name: conf\n          mountPath: /etc/nginx\n      volumes:\n      - name: conf\n        configMap:\n          name: nginx-conf\n';
const scaler =
  'apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: h\nspec:\n  maxReplicas: 5\n  metrics:\n  - type: Resource\n    resource:\n      name: cpu\n      target:\n        type: Utilization\n        averageUtilization: 80\n';
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: i\nspec:\n  rules:\n  - host: a.example.com\n    http:\n      paths:\n      - path: /\n        pathType: Prefix\n        backend:\n          service:\n            name: web\n            port:\n              number: 80\n';
const old = ingress.replace(
  '  name: i\n',
  '  name: i\n  annotations:\n    kubernetes.io/ingress.class: nginx\n',
);
const space = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: n\n';
const claim =
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: media\nspec:\n  storageClassName: fast\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 5Gi\n';
const service =
  'apiVersion: v1\nkind: Service\nmetadata:\n  name: nats\nspec:\n  selector:\n    app: nats\n  ports:\n  - port: 4222\n';
const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: r\nrules:\n- apiGroups: [""]\n  resources: [pods]\n  verbs: [get]\n';
const both = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\ndata:\n  level: debug\n---\n${pod}`;

function amended(words: string, yaml: string) {
  const made = withAmended(`${words}\n\`\`\`yaml\n${yaml}\`\`\`\n`);
  const { words: left, documents } = quoted(made.words);
  return { left: left.trim(), text: JSON.stringify(documents) };
}

test.each([
  [
    'add downward API env vars NODE_NAME and POD_IP',
    pod,
    [
      '"name":"NODE_NAME","valueFrom":{"fieldRef":{"fieldPath":"spec.nodeName"}}',
      '"fieldPath":"status.podIP"',
    ],
  ],
  [
    '请把节点名称以环境变量 MY_NODE 注入到容器中。',
    pod,
    ['"name":"MY_NODE","valueFrom":{"fieldRef":{"fieldPath":"spec.nodeName"}}'],
  ],
  [
    'Let it know its CPU limit as CPU_LIMIT and its memory limit as MEM_LIMIT.',
    pod,
    ['"resource":"limits.cpu"', '"resource":"limits.memory"'],
  ],
  [
    'Change the liveness probe from HTTP to a TCP check of port 5672.',
    pod,
    ['"livenessProbe":{"tcpSocket":{"port":5672},"periodSeconds":20}'],
  ],
  [
    'Add a startup probe with the same endpoint as the liveness probe, failureThreshold 30, periodSeconds 10.',
    pod,
    ['"startupProbe":{"httpGet":{"path":"/live","port":8080},"failureThreshold":30,"periodSeconds":10}'],
  ],
  [
    '就绪探针改为执行命令 check -q，存活探针改为对 9000 端口的 TCP 检查。',
    pod.replace('livenessProbe', 'readinessProbe:\n      httpGet: {path: /, port: 1}\n    livenessProbe'),
    ['"exec":{"command":["check","-q"]}', '"tcpSocket":{"port":9000}'],
  ],
  [
    'Add a preStop hook that runs /bin/sh -c "sleep 5"',
    pod,
    ['"preStop":{"exec":{"command":["/bin/sh","-c","sleep 5"]}}'],
  ],
  [
    'Add a sidecar named tail (busybox:1.36) that runs `tail -F /logs/a.log`; both containers share an emptyDir logs at /logs.',
    pod,
    [
      '"name":"tail","image":"busybox:1.36","command":["tail","-F","/logs/a.log"]',
      '"volumes":[{"name":"logs","emptyDir":{}}]',
    ],
  ],
  [
    'mount the secret certs-x as volume certs at /certs, only the key tls.crt as server.pem, defaultMode 0400',
    pod,
    ['"secretName":"certs-x","defaultMode":256,"items":[{"key":"tls.crt","path":"server.pem"}]'],
  ],
  [
    'mount only nginx.conf via subPath at /etc/nginx/nginx.conf',
    run,
    ['"mountPath":"/etc/nginx/nginx.conf","subPath":"nginx.conf"'],
  ],
  [
    'Move DB_PASSWORD to a Secret called db (key password).',
    run,
    ['"secretKeyRef":{"name":"db","key":"password"}', '"stringData":{"password":"s3cr3t"}'],
  ],
  [
    'Spread them with max skew 1 over topology.kubernetes.io/zone, DoNotSchedule.',
    run,
    [
      '"maxSkew":1,"topologyKey":"topology.kubernetes.io/zone","whenUnsatisfiable":"DoNotSchedule","labelSelector":{"matchLabels":{"app":"proxy"}}',
    ],
  ],
  [
    'also scale on memory, AverageValue 500Mi',
    scaler,
    ['"name":"memory","target":{"type":"AverageValue","averageValue":"500Mi"}'],
  ],
  [
    'Add the Pods metric requests_per_second with an average value of 100.',
    scaler,
    [
      '{"type":"Pods","pods":{"metric":{"name":"requests_per_second"},"target":{"type":"AverageValue","averageValue":"100"}}}',
    ],
  ],
  ['path -> /api(/|$)(.*)', ingress, ['"path":"/api(/|$)(.*)","pathType":"ImplementationSpecific"']],
  [
    'Route the new host b.example.com to the Service admin at port 9000; TLS for both hosts with the secret wild-tls.',
    ingress,
    ['"host":"b.example.com"', '"hosts":["a.example.com","b.example.com"],"secretName":"wild-tls"'],
  ],
  [
    'annotation example.com/a: "x" and example.com/b: "y"',
    ingress,
    ['"example.com/a":"x","example.com/b":"y"'],
  ],
  [
    'class annotation replaced by the field ingressClassName',
    old,
    ['"ingressClassName":"nginx"', '"metadata":{"name":"i"}'],
  ],
  [
    'Enforce baseline (version v1.30) and warn at restricted.',
    space,
    [
      '"pod-security.kubernetes.io/enforce":"baseline"',
      '"pod-security.kubernetes.io/warn":"restricted"',
      '"pod-security.kubernetes.io/enforce-version":"v1.30"',
    ],
  ],
  [
    'clone this pvc as media-copy, 8Gi',
    claim,
    [
      '"name":"media-copy"',
      '"dataSource":{"kind":"PersistentVolumeClaim","name":"media"}',
      '"storage":"8Gi"',
    ],
  ],
  [
    'The existing port should be called client; add a port named gossip, 7946.',
    service,
    ['"port":4222,"name":"client"', '"name":"gossip","port":7946'],
  ],
  [
    'also allow get on pods/log and create on pods/exec',
    role,
    ['"resources":["pods/log"],"verbs":["get"]', '"resources":["pods/exec"],"verbs":["create"]'],
  ],
  ['add to the ConfigMap the entry retries with the value 3', both, ['"level":"debug","retries":"3"']],
])('%s', (words, yaml, fragments) => {
  const { left, text } = amended(words, yaml);
  for (const fragment of fragments) expect(text).toContain(fragment);
  expect(left).toBe('');
});

test.each([
  [
    'what is told of another container',
    'In the init container migrate, add an env POD_NAME with the pod name.',
    pod,
  ],
  ['a variable with a value', 'Set POD_NAME to checkout.', pod],
  [
    'a path that joins another',
    'The host should serve one more path: /media, matched as Prefix, backed by port 8090 of media.',
    ingress,
  ],
  ['a Secret that is there', 'DB_PASSWORD should come from the key pass of the Secret db.', run],
  ['a scaler that must not', 'It must not scale on memory, 500Mi.', scaler],
])('%s is no such matter', (_what, words, yaml) => {
  const parts = JSON.stringify(quoted(`\`\`\`yaml\n${yaml}\`\`\`\n`).documents);
  const made = amended(words, yaml).text;
  const isNone =
    !/fieldRef|AverageValue|stringData|"path":"\/media","pathType":"Prefix","backend":\{"service":\{"name":"web"|b\.example\.com/u.test(
      made,
    );
  expect(isNone || made === parts).toBe(true);
});

const start = '"postStart":{"exec":{"command":["touch","/tmp/started"]}}';
const stop = '"preStop":{"exec":{"command":["sh","-c","nginx -s quit; sleep 20"]}}';

test.each([
  'Add a preStop hook to its container that runs sh -c "nginx -s quit; sleep 20" and a postStart hook that runs touch /tmp/started.',
  'add preStop exec sh -c "nginx -s quit; sleep 20", postStart exec touch /tmp/started',
  'Two lifecycle hooks on the container, namely touch /tmp/started right after it started and sh -c "nginx -s quit; sleep 20" before it\'s stopped.',
  '给容器加上 preStop 钩子，执行 sh -c "nginx -s quit; sleep 20"；再加 postStart 钩子，执行 touch /tmp/started。',
])('each hook has its command: %s', (words) => {
  const { text } = amended(words, pod);
  expect(text).toContain(start);
  expect(text).toContain(stop);
});
