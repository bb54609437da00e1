/** The one page of the desk, whose script draws every screen, and the files that it loads. Nothing stands inline. */

/** The built files of the desk. */
export interface DeskFiles {
  readonly script: string;
  readonly styles: string;
}

export const shell = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk/desk.css">
<script src="/desk/desk.js" defer></script>
<script src="/embed/v1.js" async></script>
<body>
<div id="desk"><noscript>The desk needs scripts, and all of them are on this machine.</noscript></div>
</html>
`;
