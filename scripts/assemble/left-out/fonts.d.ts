/** Type of a file loaded by esbuild's base64 loader. */
declare module '*.ttf' {
  const base64: string;
  export default base64;
}
