/** What we use of wechatpay-axios-plugin, by its files. */
declare module 'wechatpay-axios-plugin/lib/decorator' {
  class Decorator {
    constructor(config: object)
    request(path: string, method: string, data: unknown, config: object): Promise<{ status: number; data: unknown }>
  }
  export default Decorator
}
declare module 'wechatpay-axios-plugin/lib/formatter' {
  const Formatter: { nonce(): string; response(timestamp: string, nonce: string, body: string): string; joinedByLineFeed(...lines: string[]): string }
  export default Formatter
}
declare module 'wechatpay-axios-plugin/lib/rsa' {
  const Rsa: { sign(text: string, privateKey: string): string; verify(text: string, signature: string, publicKey: string): boolean }
  export default Rsa
}
declare module 'wechatpay-axios-plugin/lib/aes' {
  const Aes: { AesGcm: { decrypt(ciphertext: string, key: string, nonce: string, more: string): string } }
  export default Aes
}
