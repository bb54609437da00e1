/**
 * What Cloudflare charges on the Workers Paid plan, in US dollars, and where that is written. Read on the day named below,
 * in stored copies of the first and last page and a transcription of the second; look there before you count on them.
 */
export const prices = {
  read: '2026-11-22',
  pages: [
    'https://developers.cloudflare.com/workers/platform/pricing/',
    'https://developers.cloudflare.com/kv/platform/pricing/',
    'https://blog.cloudflare.com/workers-cache/',
  ],
  /** A month, with 10 million requests, 30 million milliseconds of processor time and 10 million reads in it. */
  plan: 5,
  millionRequests: 0.3,
  millionMilliseconds: 0.02,
  millionReads: 0.5,
} as const;
