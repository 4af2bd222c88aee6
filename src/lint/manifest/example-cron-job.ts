/** A CronJob for a rule's example, from further lines of its spec. */
export function exampleCronJob(line: string): string {
  return `apiVersion: batch/v1
kind: CronJob
metadata:
  name: demo
spec:
${line}  schedule: '0 2 * * *'
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: app
              image: registry.example/app:1
`;
}
