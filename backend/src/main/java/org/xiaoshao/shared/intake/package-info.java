/**
 * How rows are taken in bulk: each capability says which columns a kind of rows has, checks a batch
 * of them against what is there, writes those that are faultless and takes them away again. Who
 * reads the file, and when which of it happens, is {@code integration}'s matter.
 */
package org.xiaoshao.shared.intake;
