/**
 * Files that prove something: taken in piece by piece, checked by what they are and not by what
 * they are called, written anew without what they say of their maker, kept, and handed out by links
 * that work for minutes.
 *
 * <p>Rules: a file belongs to nobody until something takes it, once, by the secret that its
 * uploader holds; what nothing takes is deleted within a day. It knows nothing of what files go
 * with: whoever may see that may see the file. Pictures lose place and time; where one was taken is
 * known until it is taken, so that its taker can check the place. Publishes {@code
 * /evidence/uploads} (tus 1.0) and {@code /evidence/files}.
 */
package org.xiaoshao.evidence;
