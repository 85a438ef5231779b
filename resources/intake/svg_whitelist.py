"""What a drawing may be made of: elements and attributes of SVG that draw, and none that runs or fetches anything.

Source: SVG 2 and Filter Effects 1. Names as XML writes them.
"""

_ELEMENTS = """
    a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker mask
    mpath path pattern polygon polyline radialGradient rect set stop style svg switch symbol text textPath title tspan
    use view
"""
ELEMENTS = frozenset(_ELEMENTS.split())

_ATTRIBUTES = """
    accumulate additive alignment-baseline amplitude aria-describedby aria-hidden aria-label aria-labelledby
    attributeName azimuth baseFrequency baseline-shift begin bias by calcMode class clip clip-path clip-rule
    clipPathUnits color color-interpolation color-interpolation-filters cx cy d diffuseConstant direction display
    divisor dominant-baseline dur dx dy edgeMode elevation end exponent fill fill-opacity fill-rule filter filterUnits
    flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
    fr from fx fy gradientTransform gradientUnits height id image-rendering in in2 intercept k1 k2 k3 k4 kernelMatrix
    kernelUnitLength keyPoints keySplines keyTimes lang lengthAdjust letter-spacing lighting-color limitingConeAngle
    marker-end marker-mid marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits
    max media method min mode numOctaves offset opacity operator order orient origin overflow paint-order path
    pathLength patternContentUnits patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ
    preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY repeatCount repeatDur requiredExtensions
    restart result role rotate rx ry scale seed shape-rendering side slope spacing specularConstant specularExponent
    startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage
    tableValues target text-anchor text-decoration text-rendering textLength to transform transform-origin type
    unicode-bidi values vector-effect version viewBox visibility width word-spacing writing-mode x x1 x2
    xChannelSelector y y1 y2 yChannelSelector z
"""
ATTRIBUTES = frozenset(_ATTRIBUTES.split())

# Animations that could turn a harmless link into another one.
NOT_ANIMATED = ("href", "xlink:href", "style", "class")
