/** What we use of saxen, which comes without types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  interface Hooks {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void
    closeTag: (name: string, decode: Decode) => void
    text: (text: string, decode: Decode) => void
    cdata: (text: string) => void
    error: (error: Error) => void
  }
  export class Parser {
    on<N extends keyof Hooks>(name: N, hook: Hooks[N]): this
    parse(xml: string): this
  }
}
