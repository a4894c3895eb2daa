/**
 * Where: the tree of official divisions from province to village, and what lies in a community: its
 * grids and buildings.
 *
 * <p>Rules: a code is twelve digits, the short forms of 2, 4, 6 and 9 are read too (GB/T 2260, GB/T
 * 10114); a revoked division stays readable, so history keeps working, but is never offered nor
 * accepted for anything new; everything here is public. Words and rules: {@code
 * docs/domain/territory.md}.
 *
 * <p>Publishes {@link org.xiaoshao.territory.TerritoryService}, its views, {@link
 * org.xiaoshao.territory.DivisionCode} and, for those who must place something, {@link
 * org.xiaoshao.territory.Location}. Depends on {@code shared} alone.
 */
package org.xiaoshao.territory;
