/** What Lambda puts into the environment: the role's credentials, good for longer than the process lives. */
export function environment(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

export interface Credentials { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }

export function credentials(): Credentials {
  const sessionToken = process.env['AWS_SESSION_TOKEN']
  return { accessKeyId: environment('AWS_ACCESS_KEY_ID'), secretAccessKey: environment('AWS_SECRET_ACCESS_KEY'), ...(sessionToken && { sessionToken }) }
}
