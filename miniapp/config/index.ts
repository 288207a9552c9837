import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const shared = path.resolve(__dirname, '../../shared')
/** Verifies passes; written for newer phones than some that keep gates. */
const ed25519 = path.resolve(__dirname, '../../node_modules/@stablelib')
const local = process.env.TARO_APP_LOCAL === '1'

/** The browser build of one machine has pages that no other build may have: it never shares a folder with them. */
const target = process.env.TARO_ENV ?? 'weapp'
const outputRoot = target === 'h5' && local ? 'dist/h5-local' : `dist/${target}`

interface Rule { test: (pattern: RegExp) => Rule; sideEffects: (may: boolean) => Rule }
interface Chain { module: { rule: (name: string) => Rule }; optimization: { splitChunks: (options: Record<string, unknown>) => unknown } }

/** Modules that only declare: one that a page does not use is left out of its bundle. */
function onlyDeclare(chain: Chain): void {
  chain.module.rule('only-declare').test(/[\\/](shared|routes|i18n|ui|components)[\\/][^\\/]+\.tsx?$/).sideEffects(false)
}

/** What several pages use is loaded once: Taro's own setting copies it into the chunk of every page. */
function shareChunks(chain: Chain): void {
  onlyDeclare(chain)
  chain.optimization.splitChunks({
    chunks: 'all', minSize: 0, maxInitialRequests: 12, maxAsyncRequests: 12,
    cacheGroups: { default: false, defaultVendors: false, shared: { name: 'shared', minChunks: 16, chunks: 'async', priority: 10 }, some: { minChunks: 2, minSize: 8000, chunks: 'async', reuseExistingChunk: true } },
  })
}

/** Known only at build time: whether this is the build that `npm start` serves, and where the API is ('' = same origin). */
const constants = {
  'process.env.TARO_APP_LOCAL': JSON.stringify(local ? '1' : '0'),
  // WeChat asks for a full https address, registered for the appid; a browser takes the origin that it came from.
  'process.env.TARO_APP_API': JSON.stringify(process.env.TARO_APP_API ?? (target === 'weapp' ? 'https://shouwang.example.com' : '')),
}

/** Sizes are written in real pixels, so that 18 is 18 on every screen: neither target rescales them. */
const postcss = {
  autoprefixer: { enable: true, config: {} },
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false, config: {} },
}

const mini = {
  baseLevel: 12,
  compile: { include: [shared, ed25519] },
  optimizeMainPackage: { enable: true },
  postcss,
  webpackChain: onlyDeclare,
  miniCssExtractPluginOption: { ignoreOrder: true },
}

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'shouwang',
  date: '2026-11-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot,
  plugins: [path.resolve(__dirname, 'wechat-templates.ts'), path.resolve(__dirname, 'wechat-parts.ts')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Chinese as it is: escaped it takes twice the room.
  terser: { enable: true, config: { output: { comments: false, ascii_only: false } } },
  cache: { enable: false },
  defineConstants: constants,
  alias: { '@shared': shared, '@': path.resolve(__dirname, '../src') },
  copy: { patterns: [{ from: 'src/theme.json', to: `${outputRoot}/theme.json` }], options: {} },
  mini,
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    compile: { include: [shared, ed25519] },
    router: { mode: 'hash' },
    webpackChain: shareChunks,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss,
  },
}))
