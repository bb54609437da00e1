/** What the Worker carries of the build: two names. The scripts and pages lie in KV, beside the stories. */

export interface BuildInfo {
  /** Version of the package. */
  readonly version: string;
  /** Names the resolver: 24 hexadecimal digits of the hash of the whole script, which has it in it. */
  readonly revision: string;
}
