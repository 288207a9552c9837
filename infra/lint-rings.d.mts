/** As ESLint calls a rule, no more of it than is used. */
interface Context { readonly filename: string; readonly report: (said: { node: unknown; message: string }) => void }
interface Rule { readonly meta: object; readonly create: (context: Context) => { Program: (node: unknown) => void } }
export function rings(root: string): { readonly rules: { readonly none: Rule } }
