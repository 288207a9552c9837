/** Three projects: node (shared, functions, infra), jsdom (pages), journeys (run in band by test/run.mjs, against a running product). */
const transform = {
  '\\.[cm]?[jt]sx?$': ['@swc/jest', {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  }],
}
/** zod reads its fifty languages at once, in each suite anew; the product says everything in its own words (shared/zod.ts). */
const noLocales = { '^\\.\\./locales/index\\.cjs$': '<rootDir>/test/support/no-locales.ts' }
const project = (name, folders, more) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  modulePathIgnorePatterns: ['/dist/', '/\\.cache/', '/\\.data/'],
  transform,
  // jose, saxen and @stablelib come as ES modules only, and parts of zod.
  transformIgnorePatterns: ['/node_modules/(?!(jose|saxen|zod|@stablelib)/)'],
  ...more,
  moduleNameMapper: { ...noLocales, ...more.moduleNameMapper },
})

export default {
  // A busy machine is slow, not wrong.
  testTimeout: 30_000,
  projects: [
    project('node', ['shared', 'functions', 'infra'], {
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/support/engine-start.ts',
      globalTeardown: '<rootDir>/test/support/engine-stop.ts',
      setupFiles: ['<rootDir>/test/support/environment.ts'],
    }),
    project('jsdom', ['miniapp'], {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '\\.(scss|css)$': '<rootDir>/test/support/no-style.ts',
        '^@tarojs/components$': '<rootDir>/test/miniapp/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/miniapp/support/taro.ts',
        '^@shared/(.*)$': '<rootDir>/shared/$1',
        '^@/(.*)$': '<rootDir>/miniapp/src/$1',
        '\\.(svg|png|jpg)$': '<rootDir>/test/support/no-image.ts',
      },
    }),
    project('journeys', ['journeys'], { testEnvironment: 'node' }),
  ],
}
