import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const shared = path.resolve(__dirname, '../../shared')

/** Known only at build time: whether this is the build that `npm start` serves, and where the API is ('' = same origin). */
const constants = {
  'process.env.TARO_APP_LOCAL': JSON.stringify(process.env.TARO_APP_LOCAL === '1' ? '1' : '0'),
  'process.env.TARO_APP_API': JSON.stringify(process.env.TARO_APP_API ?? ''),
}

/** Sizes are written in real pixels, so that 18 is 18 on every screen: neither target rescales them. */
const postcss = {
  autoprefixer: { enable: true, config: {} },
  pxtransform: { enable: false, config: {} },
  cssModules: { enable: false, config: {} },
}

const mini: UserConfigExport<'webpack5'>['mini'] & { baseLevel: number } = {
  baseLevel: 16,
  compile: { include: [shared] },
  optimizeMainPackage: { enable: true },
  postcss,
  miniCssExtractPluginOption: { ignoreOrder: true },
}

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'shouwang',
  date: '2026-11-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  plugins: [],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  defineConstants: constants,
  alias: { '@shared': shared, '@': path.resolve(__dirname, '../src') },
  copy: { patterns: [{ from: 'src/theme.json', to: `dist/${process.env.TARO_ENV}/theme.json` }], options: {} },
  mini,
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    compile: { include: [shared] },
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss,
  },
}))
