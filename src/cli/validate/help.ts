export const help = `Usage: supercargo validate [OPTION]... [FILE OR FOLDER]...

Judges Kubernetes manifests by their schemas, with kubeconform's flags, output
and exit codes: 1 where a resource is invalid or in error or the usage is
wrong, else 0. Reads standard input where no file is named, or for "-".

  -strict                    refuse unknown fields and keys that stand twice
  -kubernetes-version V      master (the newest bundled, default) or x.y.z
  -schema-location L         may be repeated, the first that has a schema wins:
                             "default" (bundled, nothing is fetched), a folder,
                             a URL, or a template of
                             .NormalizedKubernetesVersion
                             .StrictSuffix .ResourceKind .ResourceAPIVersion
                             .Group .KindSuffix
  -skip KINDS                pass over, by Kind or group/version/Kind, by commas
  -reject KINDS              refuse, likewise
  -ignore-missing-schemas    skip kinds without a schema rather than fail
  -ignore-filename-pattern R pass over files whose path matches; may be repeated
  -n N                       how many workers may judge at once (4)
  -output FORMAT             json, junit, pretty, tap or text (default)
  -summary                   say at the end how many are valid (not tap, junit)
  -verbose                   show what is valid or skipped, too
  -exit-on-error             stop at the first fault
  -cache FOLDER              keep schemas and verdicts in an existing folder
  -insecure-skip-tls-verify  trust any certificate
  -server-checks             judge what the API server checks beyond schemas
  -v                         print the version
  -h                         print this

Bundled: Kubernetes 1.30, 1.32, 1.33, 1.34 and 1.36 (the versions that the
official JavaScript client describes; for others the nearest older one stands
in). A CustomResourceDefinition among the files judges its own resources.
SOPS documents, Helm templates and Kustomize patches that fail are skipped,
and -verbose says why.
`;
