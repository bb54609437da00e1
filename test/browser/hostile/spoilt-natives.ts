/**
 * What old libraries and careless pages do to the natives of a page, in our own words: only what breaks others is imitated.
 * Each is a script that runs before ours.
 */

/** The library of 2007 that gave every element methods, and arrays an `entries`, a `reduce` and a `toJSON` of its own. */
export const prototypeLibrary = `
  var $A = function (list) {
    if (!list) return [];
    if (list.toArray) return list.toArray();
    var length = list.length || 0, all = new Array(length);
    while (length--) all[length] = list[length];
    return all;
  };
  Array.from = $A;
  var slice = Array.prototype.slice, each = Array.prototype.forEach;
  var extend = function (to, from) { for (var name in from) to[name] = from[name]; return to; };
  var $break = {};
  var Enumerable = {
    each: function (work) { try { each.call(this, work); } catch (e) { if (e !== $break) throw e; } return this; },
    map: function (work, on) { var all = []; this.each(function (one, at) { all.push(work.call(on, one, at)); }); return all; },
    detect: function (work) { for (var i = 0; i < this.length; i++) if (work(this[i], i)) return this[i]; },
    findAll: function (work) { var all = []; this.each(function (one, at) { if (work(one, at)) all.push(one); }); return all; },
    any: function (work) { for (var i = 0; i < this.length; i++) if ((work || Boolean)(this[i], i)) return true; return false; },
    all: function (work) { for (var i = 0; i < this.length; i++) if (!(work || Boolean)(this[i], i)) return false; return true; },
    include: function (what) { return this.indexOf(what) !== -1; },
    inject: function (sum, work) { this.each(function (one, at) { sum = work(sum, one, at); }); return sum; },
    toArray: function () { return slice.call(this, 0); },
  };
  extend(Array.prototype, {
    each: Enumerable.each, collect: Enumerable.map, map: Enumerable.map, detect: Enumerable.detect, find: Enumerable.detect,
    findAll: Enumerable.findAll, select: Enumerable.findAll, filter: Enumerable.findAll, any: Enumerable.any, some: Enumerable.any,
    all: Enumerable.all, every: Enumerable.all, include: Enumerable.include, inject: Enumerable.inject, toArray: Enumerable.toArray,
    entries: Enumerable.toArray, _each: each, clear: function () { this.length = 0; return this; }, clone: Enumerable.toArray,
    first: function () { return this[0]; }, last: function () { return this[this.length - 1]; },
    compact: function () { return this.filter(function (one) { return one != null; }); },
    reduce: function () { return this.length > 1 ? this : this[0]; },
    reverse: function (inline) { return (inline !== false ? this : this.toArray())._each ? [].concat(this).sort(function () { return 1; }) : this; },
    size: function () { return this.length; }, inspect: function () { return '[' + this.join(', ') + ']'; },
    toJSON: function () { return '[' + this.map(Object.toJSON).join(', ') + ']'; },
    concat: function () { var all = slice.call(this, 0); for (var i = 0; i < arguments.length; i++) { var more = arguments[i]; if (more && more.constructor === Array) for (var j = 0; j < more.length; j++) all.push(more[j]); else all.push(more); } return all; },
  });
  extend(String.prototype, {
    toJSON: function () { return '"' + this + '"'; }, strip: function () { return this.replace(/^\\s+|\\s+$/g, ''); },
    startsWith: function (what) { return this.indexOf(what) === 0; }, endsWith: function (what) { return this.slice(-what.length) === what; },
    include: function (what) { return this.indexOf(what) > -1; }, sub: function () { return String(this); }, times: function (n) { return new Array(n + 1).join(this); },
    toArray: function () { return this.split(''); }, gsub: function () { return String(this); }, blank: function () { return /^\\s*$/.test(this); }, empty: function () { return this == ''; },
  });
  Number.prototype.toJSON = function () { return String(this); };
  Date.prototype.toJSON = function () { return '"' + this.getTime() + '"'; };
  Object.toJSON = function (what) {
    if (what === null || what === undefined) return String(what);
    if (what.toJSON) return what.toJSON();
    if (typeof what !== 'object') return String(what);
    var all = []; for (var name in what) all.push(name.toJSON() + ': ' + Object.toJSON(what[name]));
    return '{' + all.join(', ') + '}';
  };
  Object.keys = function (of) { var all = []; for (var name in of) all.push(name); return all; };
  Object.values = function (of) { var all = []; for (var name in of) all.push(of[name]); return all; };
  extend(Function.prototype, {
    bind: function () {
      if (arguments.length < 2 && arguments[0] === undefined) return this;
      var method = this, args = $A(arguments), on = args.shift();
      return function () { return method.apply(on, args.concat($A(arguments))); };
    },
    curry: function () { return this; }, delay: function () {}, wrap: function () { return this; }, methodize: function () { return this; },
    argumentNames: function () { return []; },
  });
  var Methods = {
    remove: function () { this.parentNode.removeChild(this); return this; }, update: function (html) { this.innerHTML = html; return this; },
    replace: function () { return this; }, insert: function () { return this; }, wrap: function () { return this; }, hide: function () { this.style.display = 'none'; return this; },
    show: function () { this.style.display = ''; return this; }, visible: function () { return this.style.display != 'none'; }, toggle: function () { return this; },
    up: function () { return this.parentNode; }, down: function () { return this.firstChild; }, next: function () {}, previous: function () {}, select: function () { return []; },
    match: function () { return false; }, empty: function () { return !this.firstChild; }, observe: function () { return this; }, fire: function () { return this; },
  };
  for (var kind of [Element, HTMLElement, HTMLInputElement]) extend(kind.prototype, Methods);
  var OldElement = window.Element;
  window.Element = function (name) { return document.createElement(name); };
  extend(window.Element, OldElement);
  window.Event = { KEY_TAB: 9, observe: function () {}, stop: function () {} };
  window.$ = function (id) { return document.getElementById(id); };`;

/** The library of 2008 that turned natives into types of its own. */
export const mootoolsLibrary = `
  Array.from = function (what) { return what == null ? [] : Array.isArray(what) ? what : typeof what.length === 'number' && typeof what !== 'string' ? Array.prototype.slice.call(what) : [what]; };
  Function.from = function (what) { return typeof what === 'function' ? what : function () { return what; }; };
  Number.from = String.from = function (what) { return what; };
  Function.prototype.bind = function (on, args) { var self = this; return function () { return self.apply(on, args || arguments); }; };
  Function.prototype.extend = function (name, value) { this[name] = value; return this; };
  Function.prototype.implement = function (name, value) { this.prototype[name] = value; return this; };
  Function.prototype.delay = Function.prototype.periodical = Function.prototype.attempt = function () {};
  Array.implement('flatten', function () { return this; }).implement('contains', function (one) { return this.indexOf(one) !== -1; })
    .implement('each', Array.prototype.forEach).implement('append', function (more) { this.push.apply(this, more); return this; })
    .implement('erase', function () { return this; }).implement('clean', function () { return this; }).implement('empty', function () { this.length = 0; return this; })
    .implement('pick', function () { return this[0]; }).implement('link', function () { return {}; }).implement('getLast', function () { return this[this.length - 1]; })
    .implement('include', function (one) { this.push(one); return this; }).implement('flat', function () { return this; });
  String.implement('contains', function (what) { return this.indexOf(what) > -1; }).implement('clean', String.prototype.trim).implement('test', function (re) { return RegExp(re).test(this); });
  Object.each = function (of, work) { for (var name in of) work(of[name], name); };
  Object.append = Object.assign; Object.contains = function () { return false; }; Object.map = function (of) { return of; };
  Object.values = function (of) { var all = []; for (var name in of) all.push(of[name]); return all; };
  var Real = window.Element, RealEvent = window.Event;
  window.Element = function (name) { return document.createElement(name); };
  window.Element.prototype = Real.prototype;
  for (var pair of [['set', function () { return this; }], ['get', function (n) { return this.getAttribute(n); }], ['inject', function (to) { to.appendChild(this); return this; }],
    ['dispose', function () { return this.parentNode ? this.parentNode.removeChild(this) : this; }], ['empty', function () { return this; }], ['clone', function () { return this.cloneNode(true); }],
    ['contains', function (one) { return one !== this && Node.prototype.contains.call(this, one); }], ['adopt', function () { return this; }], ['match', function () { return false; }],
    ['addEvent', function () { return this; }], ['fireEvent', function () { return this; }], ['getElements', function () { return []; }], ['hasClass', function () { return false; }], ['erase', function () { return this; }]])
    Real.prototype[pair[0]] = pair[1];
  window.Event = function (event) { this.event = event; }; window.Event.prototype.stop = function () {};
  Date.now = function () { return new Date().valueOf(); };
  window.addEvent = document.addEvent = function () {};`;

const names = [
  'foo',
  'extend',
  'each',
  'key',
  'ref',
  'children',
  'type',
  'value',
  'at',
  'open',
  'title',
  'n',
  'low',
  'statement',
  'said_by',
  'over',
  'exact',
];

/** Every name that an object of ours might not have is there, and enumerable. */
export const objectPollution = names
  .map((name) => `Object.prototype.${name} = function () { return 'polluted'; };`)
  .join('');

export const arrayPollution = `Array.prototype.extra = function () {}; Array.prototype.last = 'last'; Array.prototype.at0 = 0;
  String.prototype.extra = 'extra'; Number.prototype.extra = 1; Function.prototype.extra = function () {};`;

/** A loader of modules that takes every script for one of its own. */
export const amd = `window.define = function () { throw new Error('Mismatched anonymous define() module'); }; define.amd = {};
  window.require = function () { throw new Error('not loaded'); }; window.exports = {}; window.module = { exports: {} };`;
