<?php
/**
 * Plugin Name: What We Know
 * Description: Shows the cards of your newsroom's What We Know: paste the address of a story, or add the block "What We Know".
 * Version: 1.0.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 *
 * One file: copy it to wp-content/plugins/, activate it, and fill in the address under Settings -> What We Know.
 * Pasted addresses become frames (oEmbed), the block becomes the element; only pages that hold one load a script.
 */

namespace WhatWeKnow;

defined( 'ABSPATH' ) || exit;

const OPTION = 'what_we_know_address';
const BLOCK  = 'what-we-know/card';

/** The Worker's address without a slash at its end; empty until it is filled in. */
function address(): string {
	return (string) get_option( OPTION, '' );
}

/** Keeps scheme, host and port of what was typed. */
function sanitize_address( $typed ): string {
	$parts = wp_parse_url( trim( (string) $typed ) );
	if ( empty( $parts['host'] ) || ! in_array( $parts['scheme'] ?? '', array( 'https', 'http' ), true ) ) {
		if ( '' !== trim( (string) $typed ) ) {
			add_settings_error( OPTION, 'address', __( 'The address begins with https://, like https://facts.example.org' ) );
		}
		return '';
	}
	$port = isset( $parts['port'] ) ? ':' . (int) $parts['port'] : '';
	return esc_url_raw( $parts['scheme'] . '://' . $parts['host'] . $port );
}

/** The name of a story, or an empty text: a name has small letters, digits and single hyphens. */
function story_name( $name ): string {
	return is_string( $name ) && preg_match( '/^[a-z0-9]+(?:-[a-z0-9]+)*$/', $name ) && strlen( $name ) <= 64 ? $name : '';
}

// The address, in the administration.
add_action(
	'admin_init',
	function () {
		register_setting( 'what-we-know', OPTION, array( 'sanitize_callback' => __NAMESPACE__ . '\sanitize_address' ) );
	}
);
add_action(
	'admin_menu',
	function () {
		add_options_page( 'What We Know', 'What We Know', 'manage_options', 'what-we-know', __NAMESPACE__ . '\settings_page' );
	}
);

function settings_page(): void {
	echo '<div class="wrap"><h1>What We Know</h1><form method="post" action="options.php">';
	settings_fields( 'what-we-know' );
	printf(
		'<p><label for="wwk-address">%s</label></p><p><input id="wwk-address" name="%s" type="url" class="regular-text" value="%s" placeholder="https://facts.example.org"></p>',
		esc_html__( 'Address of the Worker that serves your stories' ),
		esc_attr( OPTION ),
		esc_attr( address() )
	);
	submit_button();
	echo '</form></div>';
}

// A pasted address of a story.
add_action(
	'init',
	function () {
		if ( '' === address() ) {
			return;
		}
		wp_oembed_add_provider( address() . '/s/*', address() . '/oembed' );
		register_block();
	}
);
// The quotation before the frame is for sites without this plugin; here the frame is shown at once.
add_filter(
	'oembed_dataparse',
	function ( $html, $data, $url ) {
		$ours = '' !== address() && 0 === strpos( (string) $url, address() . '/s/' );
		return $ours && is_string( $html ) ? preg_replace( '~^<blockquote\b.*?</blockquote>~s', '', $html ) : $html;
	},
	20,
	3
);

// Scripts, on pages that hold a card: in posts, and in blocks that stand outside of posts, in templates and widget areas.
// They have no version in their address: a query would make a second copy in every cache.
add_filter( 'the_content', __NAMESPACE__ . '\enqueue_scripts', 99 );
add_filter( 'render_block', __NAMESPACE__ . '\enqueue_scripts', 99 );

/** The same HTML; what it needs is loaded. */
function enqueue_scripts( $html ) {
	if ( '' === address() || ! is_string( $html ) ) {
		return $html;
	}
	if ( false !== strpos( $html, address() . '/e/' ) ) {
		wp_enqueue_script( 'what-we-know-frames', address() . '/embed/frames.js', array(), null, true );
	}
	if ( preg_match( '/<what-we-know\b|\sdata-what-we-know\b/', $html ) ) {
		wp_enqueue_script( 'what-we-know', address() . '/embed/v1.js', array(), null, true );
	}
	return $html;
}
add_filter(
	'script_loader_tag',
	function ( $tag, $handle ) {
		return in_array( $handle, array( 'what-we-know', 'what-we-know-frames' ), true ) ? str_replace( ' src=', ' async src=', $tag ) : $tag;
	},
	10,
	2
);

/** The block, drawn by the server: what stands in the post is the story's name, so that a new address needs no new posts. */
function register_block(): void {
	wp_register_script( 'what-we-know-block', false, array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor' ), '1.0.0', true );
	wp_add_inline_script( 'what-we-know-block', 'window.whatWeKnow = ' . wp_json_encode( array( 'address' => address() ) ) . ';' . EDITOR );
	register_block_type(
		BLOCK,
		array(
			'api_version'     => 2,
			'title'           => 'What We Know',
			'category'        => 'embed',
			'icon'            => 'editor-help',
			'description'     => 'What is known about a story, and from whom.',
			'supports'        => array( 'html' => false ),
			'attributes'      => array(
				'story' => array( 'type' => 'string', 'default' => '' ),
				'title' => array( 'type' => 'string', 'default' => '' ),
			),
			'editor_script'   => 'what-we-know-block',
			'render_callback' => __NAMESPACE__ . '\render_block',
		)
	);
}

function render_block( array $attributes ): string {
	$story = story_name( $attributes['story'] ?? '' );
	if ( '' === $story || '' === address() ) {
		return '';
	}
	$title = (string) ( $attributes['title'] ?? '' );
	return sprintf(
		'<what-we-know story="%s"><a href="%s">%s</a></what-we-know>',
		esc_attr( $story ),
		esc_url( address() . '/s/' . $story ),
		esc_html( '' === $title ? $story : $title )
	);
}

// The block in the editor: a list of stories, and the card in a frame once one is chosen.
const EDITOR = <<<'JS'
(function (blocks, element, components, editor) {
	var h = element.createElement;
	var address = window.whatWeKnow.address;
	function titleOf(title) {
		if (typeof title === 'string') return title;
		var own = title[document.documentElement.lang.split('-')[0]];
		return own || title[Object.keys(title)[0]] || '';
	}
	function Edit(props) {
		var state = element.useState(null), stories = state[0], setStories = state[1];
		element.useEffect(function () {
			fetch(address + '/v1/stories')
				.then(function (response) { return response.json(); })
				.then(function (list) { setStories(list.stories); }, function () { setStories(false); });
		}, []);
		var story = props.attributes.story;
		var picker = stories === false
			? h('p', null, 'The stories could not be read from ' + address + '.')
			: stories === null
				? h(components.Spinner)
				: h(components.ComboboxControl, {
					label: 'Story',
					value: story,
					options: stories.map(function (one) { return { value: one.story, label: titleOf(one.title) }; }),
					onChange: function (chosen) {
						var one = stories.find(function (each) { return each.story === chosen; });
						props.setAttributes({ story: one ? one.story : '', title: one ? titleOf(one.title) : '' });
					},
				});
		var card = story && h('iframe', {
			src: address + '/e/' + story,
			title: props.attributes.title,
			style: { border: 0, width: '100%', height: '480px', pointerEvents: 'none' },
		});
		return h('div', editor.useBlockProps(), h(components.Placeholder, { label: 'What We Know', icon: 'editor-help' }, picker), card);
	}
	blocks.registerBlockType('what-we-know/card', {
		title: 'What We Know',
		category: 'embed',
		attributes: { story: { type: 'string', default: '' }, title: { type: 'string', default: '' } },
		edit: Edit,
		save: function () { return null; },
	});
})(window.wp.blocks, window.wp.element, window.wp.components, window.wp.blockEditor);
JS;
